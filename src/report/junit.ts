import { XMLBuilder } from 'fast-xml-parser'
import type { RunEvent } from './events.ts'
import { caseOf, type JunitCase } from './junit-case.ts'
import type { Sink, Write } from './sink.ts'

/**
 * JUnit XML as build servers read it: a test suite for each area of the catalogue, a test case for each finding
 * (a failure where it fails the run, else told on system-out), for what was skipped or omitted, in the suite `contract`
 * one for each contract that a client was held against, and in `exchange` one for each of the first requests judged. Written
 * when the run ends, since a suite begins with its totals.
 */
export function junitSink(write: Write): Sink {
  const suites = new Map<string, JunitCase[]>()
  let run: RunEvent | undefined
  let milliseconds = 0
  let exchanges = 0
  return {
    write: (event) => {
      if (event.type === 'run') run = event
      if (event.type === 'summary') milliseconds = event.milliseconds
      if (event.type === 'exchange' && ++exchanges > mostExchanges) return
      const testCase = caseOf(event)
      if (testCase === undefined) return
      const suite = suites.get(testCase.area)
      if (suite === undefined) suites.set(testCase.area, [testCase])
      else suite.push(testCase)
    },
    close: () => {
      if (exchanges > mostExchanges) suites.get('exchange')?.push(leftOut(exchanges - mostExchanges))
      write(documentOf(suites, run, milliseconds))
    },
  }
}

/** No build server shows more test cases, and a run of a million requests would not fit into one text. */
const mostExchanges = 20_000

function leftOut(count: number): JunitCase {
  const text = `${count} more requests were judged; the report ndjson has them all`
  return { area: 'exchange', name: `${count} more requests`, outcome: 'passed', message: '', text }
}

/** Without suppressBooleanAttributes: false an attribute whose value is the text `true` loses it. */
const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
})

function documentOf(
  suites: ReadonlyMap<string, readonly JunitCase[]>,
  run: RunEvent | undefined,
  ms: number,
): string {
  const all = [...suites.values()].flat()
  const sorted = [...suites].sort(([a], [b]) => (a < b ? -1 : 1))
  return String(
    builder.build({
      '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
      testsuites: {
        '@name': `nems-contract-kit ${attribute(run?.command ?? '')}`.trimEnd(),
        ...totals(all),
        '@time': (ms / 1000).toFixed(3),
        testsuite: sorted.map(([area, cases]) => ({
          '@name': area,
          ...totals(cases),
          '@skipped': count(cases, 'skipped'),
          ...(run === undefined ? {} : { '@timestamp': run.started.replace(/(?:\.\d+)?Z$/, '') }),
          testcase: cases.map((testCase) => elementOf(testCase)),
        })),
      },
    }),
  )
}

function totals(cases: readonly JunitCase[]): Readonly<Record<string, number>> {
  return { '@tests': cases.length, '@failures': count(cases, 'failed'), '@errors': 0 }
}

function count(cases: readonly JunitCase[], outcome: JunitCase['outcome']): number {
  return cases.filter((testCase) => testCase.outcome === outcome).length
}

function elementOf({ area, name, outcome, message, text }: JunitCase): Readonly<Record<string, unknown>> {
  const testCase = { '@classname': `nems.${attribute(area)}`, '@name': attribute(name) }
  if (outcome === 'skipped') return { ...testCase, skipped: { '@message': attribute(message) } }
  if (outcome === 'failed') {
    return {
      ...testCase,
      failure: { '@type': 'finding', '@message': attribute(message), '#text': legal(text) },
    }
  }
  return { ...testCase, 'system-out': legal(text) }
}

/** Readers turn a line break in an attribute into a blank: it is written as one. */
function attribute(text: string): string {
  return legal(text).replace(/\s+/g, ' ')
}

/** What XML 1.0 has no place for is shown by its number: control characters, lone surrogates, U+FFFE, U+FFFF. */
function legal(text: string): string {
  return text.replace(
    /[\x00-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]|\p{Cs}/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
