import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import type { KitEvent } from '../../src/report/events.ts'
import { junitSink } from '../../src/report/junit.ts'
import { everyEvent, finding, run, summary } from './sample-events.ts'

const schema = XsdValidator.fromDoc(
  XmlDocument.fromString(readFileSync(new URL('./junit.xsd', import.meta.url), 'utf8')),
)

function documentOf(events: readonly KitEvent[]): string {
  let text = ''
  const sink = junitSink((more) => {
    text += more
  })
  for (const event of events) sink.write(event)
  sink.close()
  return text
}

/** What an XPath finds in the document, once the schema has let it pass. */
function found(events: readonly KitEvent[], path: string): string[] {
  const document = XmlDocument.fromString(documentOf(events))
  try {
    schema.validate(document)
    return document.find(path).map((node) => node.content)
  } finally {
    document.dispose()
  }
}

test('every type of event', () => {
  const names = (path: string) => found(everyEvent, path)
  expect(names('/testsuites/testsuite/@name')).toEqual(['claims', 'contract', 'exchange', 'media-type'])
  expect(names('/testsuites/@name')).toEqual(['nems-contract-kit check'])
  expect(names('//testsuite/@timestamp')).toEqual(Array(4).fill('2031-01-02T03:04:05'))
  expect(names('/testsuites/@time')).toEqual(['1.234'])
  expect(names('//testcase/@name')).toEqual([
    'claims/scope-is-bundle-write (publish-event) at claims.scope',
    'claims/exp-is-not-past: requests.http:1',
    'nems-publisher of nems-publication-api',
    'requests.http:1',
    'delete twice',
    'media-type/content-type-is-listed at Content-Type: open',
  ])
  expect(names('//skipped/@message')).toEqual([
    'omitted: the clock is not judged',
    'skipped: no subscription could be created',
  ])
})

test('a request is told with its answer and the number of its findings', () => {
  const exchange = everyEvent[2] as Extract<KitEvent, { type: 'exchange' }>
  const told = (changed: object) => found([{ ...exchange, ...changed }], '//system-out')
  expect(told({})).toEqual(['POST /STU3/Events/1/$process-message, answered 202: 1 finding'])
  expect(told({ status: null, findings: 0 })).toEqual(['POST /STU3/Events/1/$process-message: 0 findings'])
})

test('of a long run the first requests are told, and the others counted', () => {
  const exchange = everyEvent[2] as Extract<KitEvent, { type: 'exchange' }>
  const names = found([run, ...Array.from({ length: 20_007 }, () => exchange), finding], '//testcase/@name')
  expect(names).toHaveLength(20_002)
  expect(names).toContain('7 more requests')
})

describe('findings', () => {
  test('one that fails the run is a failure with all that is needed to mend it', () => {
    const failing = { ...finding, answered: '202, empty' }
    expect(found([run, failing], '//testcase[failure]/@classname')).toEqual(['nems.claims'])
    expect(found([run, failing], '//failure/@message')).toEqual([finding.message])
    const [text = ''] = found([run, failing], '//failure')
    for (const part of [
      finding.place,
      finding.expected,
      finding.received,
      '202, empty',
      finding.source.page,
      finding.source.section,
      finding.source.address,
      finding.replay ?? '',
      finding.id,
    ]) {
      expect(text).toContain(part)
    }
  })

  test('one that does not is told on system-out', () => {
    const advice = { ...finding, failing: false, strength: 'advice' } as const
    expect(found([run, advice], '//failure')).toEqual([])
    expect(found([run, advice], '//testcase/system-out')).toEqual([expect.stringContaining(finding.received)])
  })

  test('are counted by suite and in all', () => {
    const events: KitEvent[] = [
      ...everyEvent,
      finding,
      { ...finding, failing: false },
      { ...finding, rule: 'jose/alg-is-none' },
    ]
    const totals = (path: string) =>
      ['tests', 'failures', 'errors'].map((name) => found(events, `${path}/@${name}`)[0])
    expect(totals('/testsuites')).toEqual(['9', '3', '0'])
    expect(totals('//testsuite[@name="claims"]')).toEqual(['4', '2', '0'])
    expect(found(events, '//testsuite[@name="claims"]/@skipped')).toEqual(['1'])
  })
})

test('a run without findings is well formed and valid', () => {
  expect(found([run, { ...summary, failing: 0 }], '/testsuites/@tests')).toEqual(['0'])
  expect(found([], '/testsuites/@name')).toEqual(['nems-contract-kit'])
})

describe('hostile texts', () => {
  test('the word true, markup, entities, line breaks, control characters, lone surrogates', () => {
    const hostile = 'a<b>&amp;]]>"\'\n\t\x00\x1B[31m\uFFFF\uD800'
    const event = { ...finding, place: 'true', message: hostile, received: hostile }
    expect(found([run, event], '//testcase/@name')).toEqual([
      'claims/scope-is-bundle-write (publish-event) at true',
    ])
    expect(found([run, event], '//failure/@message')).toEqual([
      'a<b>&amp;]]>"\' \\u0000\\u001b[31m\\uffff\\ud800',
    ])
    expect(found([run, event], '//failure')).toEqual([
      expect.stringContaining('received: a<b>&amp;]]>"\'\n\t\\u0000\\u001b[31m\\uffff\\ud800'),
    ])
  })

  test('whatever a finding holds, the document is valid and the text is in it', () => {
    const text = fc.string({ unit: 'binary' })
    fc.assert(
      fc.property(text, text, fc.boolean(), (place, received, failing) => {
        const path = failing ? '//failure' : '//system-out'
        const [told = ''] = found([run, { ...finding, place, message: received, received, failing }], path)
        const readable = received.match(/[ -~]+/g) ?? []
        for (const part of readable) expect(told).toContain(part)
      }),
      { numRuns: 300 },
    )
  })
})
