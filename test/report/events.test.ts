import { describe, expect, test } from 'vitest'
import { createEmitter } from '../../src/report/emitter.ts'
import { type KitEvent, kitEvent } from '../../src/report/events.ts'
import { eventsJsonSchema } from '../../src/report/events-schema.ts'
import { ndjsonSink } from '../../src/report/ndjson.ts'
import { judge } from '../registry/schema-judge.ts'
import { everyEvent, finding, run, toldExchange, toldFinding, toldRun } from './sample-events.ts'

describe('the stream, schema 1', () => {
  const schema = eventsJsonSchema()

  test.each(everyEvent.map((event) => [event.type, event] as const))('%s', (_type, event) => {
    expect(kitEvent.parse(event)).toEqual(event)
    expect(judge(schema, event)).toEqual([])
  })

  test('every type of the schema is in the samples', () => {
    const types = kitEvent.options.map((option) => option.shape.type.value)
    expect(everyEvent.map(({ type }) => type)).toEqual(types)
  })

  test('a finding has the members published, and no other', () => {
    expect(Object.keys(finding)).toEqual([
      'type',
      'id',
      'rule',
      'kind',
      'party',
      'strength',
      'basis',
      'failing',
      'operation',
      'place',
      'message',
      'expected',
      'received',
      'answered',
      'source',
      'count',
      'replay',
    ])
    const [branch] = (schema.oneOf as { properties: object; required: string[] }[]).filter(
      ({ required }) => required.includes('rule') && required.includes('kind'),
    )
    expect(Object.keys(branch?.properties ?? {})).toEqual([
      ...Object.keys(finding),
      ...['title', 'also', 'at', 'stage', 'file', 'sent', 'got'],
    ])
    expect(branch?.required).toEqual(Object.keys(finding))
  })

  test('what else a finding, an exchange and a run may tell', () => {
    for (const event of [toldRun, toldExchange, toldFinding]) {
      expect(kitEvent.parse(event)).toEqual(event)
      expect(judge(schema, event)).toEqual([])
    }
  })

  test('the first line names schema, kit, catalogue, command, seed and start', () => {
    expect(Object.keys(run)).toEqual(['type', 'schema', 'kit', 'catalogue', 'command', 'seed', 'started'])
  })

  test.each<[string, object]>([
    ['another schema', { ...run, schema: 2 }],
    ['a kind that is none', { ...finding, kind: 'wrong' }],
    ['no place', { ...finding, place: undefined }],
    ['seen no time', { ...finding, count: 0 }],
    ['an operation that is none', { ...finding, operation: 'update-subscription' }],
    ['a type that is none', { type: 'warning' }],
  ])('refuses %s', (_name, event) => {
    expect(kitEvent.safeParse(event).success).toBe(false)
    expect(judge(schema, event)).not.toEqual([])
  })
})

describe('the emitter', () => {
  function told(showNhsNumbers: boolean, events: readonly KitEvent[]): [lines: string[], closed: number] {
    const lines: string[] = []
    let closed = 0
    const sink = ndjsonSink((line) => lines.push(line))
    const { emit, close } = createEmitter({
      showNhsNumbers,
      sinks: [sink, { write: sink.write, close: () => closed++ }],
    })
    for (const event of events) emit(event)
    close()
    return [lines, closed]
  }

  const received = 'http://fhir.nhs.net/Id/nhs-number|9434765919'

  test('masks before any sink sees an event', () => {
    const [lines] = told(false, [{ ...finding, received }])
    expect(lines).toHaveLength(2)
    for (const line of lines) {
      expect(JSON.parse(line)).toEqual({
        ...finding,
        received: 'http://fhir.nhs.net/Id/nhs-number|*******919',
      })
    }
  })

  test('masks what is marked of an NHS number’s place at other lengths, too', () => {
    const sent = [{ text: '<id value="943476591"/>' }, { marked: '<value value="943476591"/>' }]
    const [lines] = told(false, [{ ...finding, rule: 'nhs-number/has-ten-digits', sent }])
    expect(JSON.parse(lines[0] ?? '').sent).toEqual([sent[0], { marked: '<value value="*******591"/>' }])
  })

  test('shows numbers when told to', () => {
    expect(JSON.parse(told(true, [{ ...finding, received }])[0][0] ?? '')).toEqual({ ...finding, received })
  })

  test('writes each event as it comes, one line each, and closes every sink once', () => {
    const lines: string[] = []
    const { emit, close } = createEmitter({
      showNhsNumbers: false,
      sinks: [ndjsonSink((line) => lines.push(line))],
    })
    for (const [i, event] of everyEvent.entries()) {
      emit(event)
      expect(lines).toHaveLength(i + 1)
    }
    close()
    expect(lines.map((line) => JSON.parse(line))).toEqual(everyEvent)
    expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true)
    expect(told(false, [])[1]).toBe(1)
  })
})
