import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { expect, test } from 'vitest'
import type { KitEvent } from '../../src/report/events.ts'
import { jsonSink } from '../../src/report/json.ts'
import { reportDocument, reportJsonSchema } from '../../src/report/json-schema.ts'
import { hostile, rendered } from './rendered.ts'
import { everyEvent, finding, run, toldExchange, toldFinding, toldRun } from './sample-events.ts'

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
formats.default(ajv)
const validate = ajv.compile(reportJsonSchema())

function documentOf(events: readonly KitEvent[]): Record<string, unknown> {
  const document = JSON.parse(rendered(jsonSink, events)) as Record<string, unknown>
  validate(document)
  expect(validate.errors).toBeNull()
  return document
}

test('every type of event, as its schema has it', () => {
  const document = documentOf(everyEvent)
  expect(reportDocument.parse(document)).toEqual(document)
  for (const event of everyEvent) {
    if (event.type === 'progress') continue
    const told = document[event.type]
    expect(event.type === 'run' || event.type === 'summary' ? told : (told as unknown[])[0]).toEqual(event)
  }
})

test('all that a finding, an exchange and a run may tell', () => {
  const document = documentOf([toldRun, toldExchange, toldExchange, toldFinding])
  expect(document).toMatchObject({
    run: toldRun,
    exchange: [toldExchange, toldExchange],
    finding: [toldFinding],
  })
})

test('a run that did not begin, and one that did not end', () => {
  expect(documentOf([])).toMatchObject({ run: null, summary: null, exchange: [], finding: [] })
  expect(documentOf([run, finding])).toMatchObject({ run, summary: null, finding: [finding] })
})

test('hostile texts', () => {
  const findings = hostile.map((text) => ({ ...finding, place: text, received: text }))
  expect(documentOf([run, ...findings]).finding).toEqual(findings)
})

test('exchanges are written as they come', () => {
  const written: string[] = []
  const sink = jsonSink((text) => written.push(text))
  sink.write(run)
  for (let i = 0; i < 3; i++) {
    sink.write(toldExchange)
    expect(written).toHaveLength(2 + i)
  }
})

test.each<[string, object]>([
  ['another schema', { schema: 2 }],
  ['no list', { finding: undefined }],
  ['a finding of no kind', { finding: [{ ...finding, kind: 'none' }] }],
])('the schema refuses %s', (_name, changed) => {
  const document = { ...documentOf(everyEvent), ...changed }
  expect(validate(JSON.parse(JSON.stringify(document)))).toBe(false)
})
