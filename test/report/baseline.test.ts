import { expect, test } from 'vitest'
import { readBaseline } from '../../src/report/baseline.ts'
import { UsageError } from '../../src/report/usage-error.ts'
import { everyEvent, finding, run } from './sample-events.ts'

const stream = everyEvent.map((event) => JSON.stringify(event)).join('\n')

test('findings of the earlier run are not new', () => {
  const { size, isNew } = readBaseline('base.ndjson', stream)
  expect(size).toBe(1)
  expect(isNew({ id: finding.id })).toBe(false)
  expect(isNew({ id: 'ffffffffffff' })).toBe(true)
})

test('the stream of a run that was killed, with CR LF, and with types and members to come', () => {
  const lines = [
    JSON.stringify({ ...run, more: 1 }),
    '{"type":"later"}',
    JSON.stringify({ ...finding, kind: 'later', id: 'aaaaaaaaaaaa' }),
    JSON.stringify(finding).slice(0, 90),
  ]
  const { size, isNew } = readBaseline('base.ndjson', lines.join('\r\n'))
  expect(size).toBe(1)
  expect(isNew({ id: 'aaaaaaaaaaaa' })).toBe(false)
})

test.each([
  ['nothing', '', 'an empty file'],
  ['another JSON', '{"a":1}\n', 'a first line that is not its "run" event'],
  ['text', 'hello', 'a first line that is not its "run" event'],
  ['a later schema', JSON.stringify({ ...run, schema: 2 }), 'a first line that is not its "run" event'],
])('%s is no baseline', (_name, text, received) => {
  expect(() => readBaseline('base.ndjson', text)).toThrow(UsageError)
  expect(() => readBaseline('base.ndjson', text)).toThrow(expect.objectContaining({ code: 'ERR_BASELINE' }))
  expect(() => readBaseline('base.ndjson', text)).toThrow(
    `base.ndjson: expected a file that --report ndjson=FILE wrote (schema 1), received ${received}`,
  )
})
