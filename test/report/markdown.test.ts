import { describe, expect, test } from 'vitest'
import { markdownSink } from '../../src/report/markdown.ts'
import { code, link, plainText } from '../../src/report/markdown-text.ts'
import { hostile, rendered } from './rendered.ts'
import { everyEvent, finding, run, summary, toldFinding, toldRun } from './sample-events.ts'

test('the verdict first, then the findings with their sources, then what was left open or not judged', () => {
  const text = rendered(markdownSink, everyEvent)
  const parts = [
    '# ✗ Not as it must be',
    '## Findings (1)',
    '`claims/scope-is-bundle-write`',
    `[Generic Publication API Guidance, JWT Claims](<${finding.source.address}>)`,
    '`patient/Bundle.read`',
    '## What the sources leave open, and what was seen (1)',
    '## Interactions of the published pacts, and how often the client exercised each (3)',
    '| ✓ | nems-publisher of nems-publication-api | publish vaccinations-1 | accept | 2 |',
    '| – | nems-publisher of nems-publication-api | publish an update | accept | not done |',
    '| – | nems-publisher of nems-publication-api | publish an event without a token | refuse | not done |',
    '## Skipped: could not be run (1)',
    '## Omitted: does not apply (1)',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places.every((place) => place >= 0)).toBe(true)
  expect(places).toEqual([...places].sort((a, b) => a - b))
})

test('of the conformance pacts only what was done is told', () => {
  const contracts = everyEvent.filter((event) => event.type === 'contract')
  const text = rendered(markdownSink, [
    run,
    ...contracts.map((each) => ({ ...each, consumer: 'nems-conformance' })),
    summary,
  ])
  expect(text).toContain('exercised each (1)')
  expect(text).toContain(
    '| ! | nems-conformance of nems-publication-api | publish vaccinations-1 | accept | 2 |',
  )
})

test('a run of which nothing fails, and one that did not end', () => {
  expect(rendered(markdownSink, [run, { ...summary, failing: 0, exitCode: 0 }])).toMatch(
    /^# ✓ All 4 requests keep every rule judged\n\n\*\*Nothing fails\*\*/,
  )
  expect(rendered(markdownSink, [toldRun, toldFinding])).toMatch(/^# – The run did not come to its end/)
})

test('findings that fail stand before those that do not', () => {
  const text = rendered(markdownSink, [
    run,
    { ...finding, failing: false, place: 'second' },
    finding,
    summary,
  ])
  expect(text.indexOf('`claims.scope`')).toBeLessThan(text.indexOf('`second`'))
})

test('10,000 findings are at most 50 kB, and those left out are counted', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => ({
    ...finding,
    place: `place ${i}`,
    message: 'ä'.repeat(5_000),
    received: '€'.repeat(5_000),
  }))
  const notes = Array.from({ length: 100 }, () => 'note '.repeat(200))
  const text = rendered(markdownSink, [run, ...many, { ...summary, notes }])
  expect(Buffer.byteLength(text)).toBeLessThan(50_000)
  const shown = text.split('\n').filter((line) => line.startsWith('| ✗')).length
  expect(shown).toBeGreaterThan(10)
  expect(text).toContain(`… and ${10_000 - shown} more`)
})

describe('hostile texts', () => {
  test('leave the rows of a table whole', () => {
    const findings = hostile.map((text) => ({
      ...finding,
      place: text,
      message: text,
      expected: text,
      received: text,
      answered: text,
    }))
    const rows = rendered(markdownSink, [run, ...findings, summary])
      .split('\n')
      .filter((line) => line.startsWith('| ✗'))
    expect(rows).toHaveLength(hostile.length)
    for (const each of rows) expect(each.replace(/\\[\\`*_[\]{}<>|~#:.]/g, '').match(/\|/g)).toHaveLength(9)
  })

  test('no markup but that of the report', () => {
    for (const text of hostile) {
      expect(plainText(text)).not.toMatch(/(?<!\\)[<>`*[\]]|[\n\r\u2028\u202E\0]|[^\\]:\/\/|@\w/)
      expect(code(text)).not.toMatch(/[\n\r\u2028\u202E\0]/)
    }
  })

  test('a value as code is fenced by more ticks than it holds', () => {
    expect(code('a `b` ``c')).toBe('```a `b` ``c```')
    expect(code('`a')).toBe('`` `a ``')
    expect(code('a|b')).toBe('`a\\|b`')
    expect(code('a\\|b')).toBe('`a\\u{7c}b`')
    expect(code('')).toBe('(empty)')
  })

  test('only addresses of the web are linked', () => {
    expect(link('page', 'javascript:alert(1)')).toBe('page')
    expect(link('page', 'https://127.0.0.1/a>b')).toBe('[page](<https://127.0.0.1/a%3Eb>)')
    expect(link('page', '')).toBe('page')
  })
})
