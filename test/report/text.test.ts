import { describe, expect, test } from 'vitest'
import type { FindingEvent, KitEvent, SummaryEvent } from '../../src/report/events.ts'
import { type TextOptions, textSink } from '../../src/report/text.ts'
import { everyEvent, finding, run, summary } from './sample-events.ts'

function textOf(events: readonly KitEvent[], options: Partial<TextOptions> = {}): string {
  let text = ''
  const write = (more: string) => {
    text += more
  }
  const sink = textSink({ write, colour: false, ...options })
  for (const event of events) sink.write(event)
  sink.close()
  return text
}

const findingOf = (changed: Partial<FindingEvent>): FindingEvent => ({ ...finding, ...changed })

test('a rule that the catalogue does not know is named by its own words, and not by the message', () => {
  const told = { ...finding, rule: 'other/rule', message: 'One; also in request 3', title: 'One' }
  const text = textOf([run, told, summary], { title: () => undefined })
  expect(text).toMatch(/^ {2}One$/m)
  expect(text).toContain('  message   One; also in request 3')
})

test('a run, as a person reads it', () => {
  const title = (rule: string) =>
    rule === finding.rule ? 'The scope claim of a publisher is patient/Bundle.write' : undefined
  const hint = () => 'the Publication API knows one scope only'
  expect(textOf(everyEvent, { title, hint })).toMatchSnapshot()
})

test('a run in which every rule was kept', () => {
  expect(
    textOf([run, { ...summary, failing: 0, exitCode: 0, next: 'npx nems-contract-kit rules' }]),
  ).toMatchSnapshot()
})

test('a summary with all that it can say', () => {
  const full: SummaryEvent = {
    ...summary,
    failing: 2,
    advice: 3,
    known: 1,
    open: 2,
    skipped: 4,
    omitted: 5,
    clock: '2031-01-02T03:04:05Z',
    registry: 'given',
    notes: ['one', 'two'],
    next: 'npx nems-contract-kit rules claims/scope-is-bundle-write',
    milliseconds: 59_960,
  }
  const two = [
    findingOf({ rule: 'a/a' }),
    findingOf({ rule: 'b/b' }),
    findingOf({ rule: 'c/c', failing: false }),
  ]
  const text = textOf([...two, full])
  expect(text.slice(text.indexOf('───'))).toMatchSnapshot()
  const [first = ''] = textOf([{ ...full, failing: 0, open: 1, known: 2, operations: {} }]).split('  clock')
  expect(first).toMatch(/open {6}1 observation, recorded/)
  expect(first).toMatch(/excused {3}2 findings by/)
  expect(first).toMatch(/judged {4}4 requests \(4 of no operation\) in/)
})

describe('findings', () => {
  test('those that fail come first, grouped by rule', () => {
    const text = textOf([
      findingOf({ rule: 'a/advice', failing: false, strength: 'advice' }),
      findingOf({ rule: 'b/one', place: 'here' }),
      findingOf({ rule: 'c/two' }),
      findingOf({ rule: 'b/one', place: 'there' }),
      summary,
    ])
    const headlines = text.split('\n').filter((line) => /^[✗!] [a-z]\//.test(line))
    expect(headlines).toEqual([
      '✗ b/one  must · stated · client · 2 findings',
      '✗ c/two  must · stated · client',
      '! a/advice  advice · stated · client',
    ])
    expect(text).toMatch(/✗ b\/one[^✗]* place {5}here\n[^✗]* place {5}there\n/)
  })

  test('of one rule, five places are shown and the rest counted', () => {
    const many = Array.from({ length: 8 }, (_, i) => findingOf({ place: `entry[${i}]` }))
    const text = textOf([...many, summary])
    expect(text.match(/place {5}entry/g)).toHaveLength(5)
    expect(text).toContain('… and 3 more; --report ndjson=FILE has them all')
  })

  test('what tells them apart is said: kind, message, answer, how often', () => {
    const other = findingOf({
      kind: 'false-accept',
      message: 'accepted though',
      answered: '202, empty',
      count: 4,
    })
    const text = textOf([finding, other, summary])
    for (const line of [
      'kind      false accept',
      'message   accepted though',
      'answered  202, empty',
      '(in 4 requests)',
    ]) {
      expect(text).toContain(line)
    }
  })

  test('characters that cannot be seen, or that steer a terminal, are shown by number', () => {
    const text = textOf([findingOf({ received: 'a\u200Bb\u001B[2Jc\nd\u202Ee\u00A0f\uD800' }), summary])
    expect(text).toContain('received  a\\u{200b}b\\u{001b}[2Jc\\nd\\u{202e}e\\u{00a0}f\\u{d800}')
    expect(text).not.toMatch(/[\u200B\u001B\u202E\u00A0]/)
  })
})

describe('width', () => {
  const long = findingOf({
    place: 'x'.repeat(300),
    expected: `${'word '.repeat(60)}end`,
    received: `short ${'y'.repeat(150)} short`,
    message: 'm'.repeat(250),
    answered: '€'.repeat(230),
    rule: 'claims/a',
  })

  test('no line is wider than 110, and nothing is lost', () => {
    const lines = textOf([...everyEvent, long, { ...summary, notes: ['note '.repeat(50)] }]).split('\n')
    for (const line of lines) expect([...line].length).toBeLessThanOrEqual(110)
    const whole = lines.join('').replace(/ /g, '')
    for (const part of [
      'x'.repeat(300),
      `${'word'.repeat(60)}end`,
      `short${'y'.repeat(150)}short`,
      '€'.repeat(230),
    ]) {
      expect(whole).toContain(part)
    }
  })

  test('but a command to copy is in one piece', () => {
    const replay = `npx nems-contract-kit check ${'folder/'.repeat(20)}requests.http`
    expect(textOf([findingOf({ replay }), summary])).toContain(`replay    ${replay}\n`)
  })

  test('values begin in one column', () => {
    const columns = textOf([findingOf({ answered: 'none' }), summary])
      .split('\n')
      .filter((line) =>
        /^ {2}(?:place|expected|received|answered|source|replay|judged|failing|clock|registry) /.test(line),
      )
      .map((line) => /^ {2}[a-z]+ +/.exec(line)?.[0].length)
    expect(columns.length).toBeGreaterThan(8)
    expect(new Set(columns)).toEqual(new Set([12]))
  })
})

describe('colour', () => {
  test('only when asked for, and without it the text is the same', () => {
    const coloured = textOf(everyEvent, { colour: true })
    expect(coloured).toContain('\u001B[31m✗ claims/scope-is-bundle-write\u001B[39m')
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(textOf(everyEvent))
    expect(textOf(everyEvent)).not.toContain('\u001B')
  })
})

describe('the verdict', () => {
  test.each<[string, object, RegExp]>([
    ['findings fail', { failing: 2, judged: 3 }, /^✗ Not as it must be$/m],
    ['nothing was judged', { failing: 0, judged: 0, operations: {}, exitCode: 3 }, /^– Nothing was judged$/m],
    [
      'not all could be tested',
      { failing: 0, skipped: 2, exitCode: 3 },
      /^– No rule was found broken, but not everything could be tested$/m,
    ],
    [
      'the command failed',
      { failing: 0, exitCode: 4 },
      /^– No rule was found broken, but the run did not end well$/m,
    ],
    ['one request', { failing: 0, judged: 1, exitCode: 0 }, /^✓ The request keeps every rule judged$/m],
    [
      'advice only',
      { failing: 0, judged: 4, advice: 2, exitCode: 0 },
      /^✓ All 4 requests keep every rule judged$/m,
    ],
  ])('%s', (_name, changed, line) => {
    expect(textOf([{ ...summary, ...changed }])).toMatch(line)
  })

  test('names the rules most seen, where there are many', () => {
    const rules = ['a/a', 'b/b', 'c/c', 'd/d'].map((rule, i) => findingOf({ rule, count: i + 1 }))
    expect(textOf([...rules, { ...summary, failing: 4 }])).toContain('most seen d/d (4), c/c (3), b/b (2)')
    expect(textOf([...rules.slice(1), { ...summary, failing: 3 }])).not.toContain('most seen')
  })
})
