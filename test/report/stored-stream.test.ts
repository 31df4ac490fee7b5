import { expect, test } from 'vitest'
import type { KitEvent } from '../../src/report/events.ts'
import { readStream, type StreamEnd } from '../../src/report/stored-stream.ts'
import { UsageError } from '../../src/report/usage-error.ts'
import { everyEvent, finding, run, summary } from './sample-events.ts'

async function read(lines: readonly string[]): Promise<[events: readonly KitEvent[], end: StreamEnd]> {
  const events: KitEvent[] = []
  const end = await readStream('run.ndjson', each(lines), (event) => events.push(event))
  return [events, end]
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

const [first, last] = [run, summary].map((event) => JSON.stringify(event)) as [string, string]
const middle = JSON.stringify(finding)

test('gives every event, in order', async () => {
  expect(await read(everyEvent.map((event) => JSON.stringify(event)))).toEqual([
    everyEvent,
    { lines: everyEvent.length, missing: undefined },
  ])
})

test('passes over types of a later version', async () => {
  const [events, { missing }] = await read([`\uFEFF${first}`, '{"type":"weather"}', last])
  expect(events).toEqual([run, summary])
  expect(missing).toBeUndefined()
})

test.each([
  ['before its summary', [first, middle], 'ends with line 2, without the event "summary"'],
  ['within a line', [first, middle, '{"type":"fin'], 'line 3 is cut short, without the event "summary"'],
])('reads a stream that was cut %s', async (_name, lines, missing) => {
  const [events, end] = await read(lines)
  expect(events).toEqual([run, finding])
  expect(end).toEqual({ lines: 2, missing })
})

test.each<[string, readonly string[], string]>([
  ['an empty file', [], 'line 1: expected the event "run", received an empty file'],
  ['something else', ['hello'], 'line 1: expected one event as JSON, received no JSON'],
  [
    'another event first',
    [middle],
    'line 1: expected the event "run" of schema 1, received the event "finding"',
  ],
  [
    'another schema',
    [JSON.stringify({ ...run, schema: 2 })],
    'line 1: expected the event "run" of schema 1, received another form (schema: ',
  ],
  ['a damaged line', [first, '{"type":"fin', last], 'line 2: expected one event as JSON, received no JSON'],
  ['an empty line', [first, '', last], 'line 2: expected one event as JSON, received nothing'],
  [
    'an event that lacks a member',
    [first, '{"type":"finding"}', last],
    'line 2: expected an event "finding", received another form (id: ',
  ],
  ['no event', [first, '[]', last], 'line 2: expected an event, received another form'],
  ['two runs', [first, last, first], 'line 3: expected one run (nems-kit merge joins those of shards)'],
])('says where %s is wrong', async (_name, lines, message) => {
  await expect(read(lines)).rejects.toThrow(UsageError)
  await expect(read(lines)).rejects.toThrow(`run.ndjson, ${message}`)
})
