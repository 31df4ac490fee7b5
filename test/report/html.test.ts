import { describe, expect, test } from 'vitest'
import { reportPageParts } from '../../build/report-page.ts'
import type { KitEvent } from '../../src/report/events.ts'
import { htmlSink } from '../../src/report/html/html.ts'
import { hostile, rendered } from './rendered.ts'
import { everyEvent, finding, run, summary, toldExchange, toldFinding, toldRun } from './sample-events.ts'

const parts = await reportPageParts()

function pageOf(events: Iterable<KitEvent>): string {
  return rendered((write) => htmlSink(write, parts), events)
}

/** Each tag, as it stands there. */
function tagsOf(page: string): readonly string[] {
  return [...page.matchAll(/<[a-z!/][^>]*>/gi)].map(([tag]) => tag)
}

/** Without what is the same in every page, and with other ids. */
function shape(page: string): readonly string[] {
  return tagsOf(page.replace(parts.script, '').replace(parts.style, '')).map((tag) =>
    tag.replace(/="[^"]*"/g, '=""'),
  )
}

test('the verdict is the first heading, in words', () => {
  const [, heading = ''] = /<h1>(.*?)<\/h1>/.exec(pageOf(everyEvent)) ?? []
  expect(heading.replace(/<[^>]*>/g, '')).toBe('✗ Not as it must be')
})

test('a finding has requirement, source with link, what was sent with the mark, what came back, the command', () => {
  const page = pageOf([toldRun, toldExchange, toldFinding, summary])
  for (const part of [
    'The scope claim of a publisher is patient/Bundle.write',
    `<a href="${finding.source.address}"`,
    '<mark><span aria-hidden="true">▶ </span>  &quot;scope&quot;: &quot;patient/Bundle.read&quot;</mark>',
    '202 Accepted',
    finding.replay ?? '',
    finding.received,
  ])
    expect(page).toContain(part)
})

test('what was skipped and what was omitted are told apart, each with the reason', () => {
  const page = pageOf(everyEvent)
  const [skipped, omitted] = [
    page.indexOf('no subscription could be created'),
    page.indexOf('the clock is not judged'),
  ]
  expect(page.indexOf('Skipped: could not be run (1)')).toBeLessThan(skipped)
  expect(skipped).toBeLessThan(page.indexOf('Omitted: does not apply'))
  expect(page.indexOf('Omitted: does not apply')).toBeLessThan(omitted)
})

describe('interactions of the published pacts', () => {
  const [contract] = everyEvent.filter((event) => event.type === 'contract')
  const conformance = { ...contract!, consumer: 'nems-conformance' }
  const textOf = (events: readonly KitEvent[]) =>
    (/<section id="interactions".*?<\/section>/s.exec(pageOf(events))?.[0] ?? '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')

  test('each has its outcome: what was done first, refusals that were not last', () => {
    expect(textOf([run, contract!, summary])).toMatch(
      / nems-publisher of nems-publication-api 1 of 3 done .* publish vaccinations-1 ✓ done accept 2 publish an update – not done accept 0 publish an event without a token – not done refuse 0 $/,
    )
  })

  test('what is done of a conformance pact is not praised, and stands folded', () => {
    expect(textOf([run, conformance, summary])).toContain('publish vaccinations-1 ! done accept 2')
    expect(pageOf([run, conformance, summary])).not.toContain('<details class="area" open>')
    expect(pageOf([run, contract!, summary])).toContain('<details class="area" open>')
  })

  test('are no section where no client ran', () => {
    expect(pageOf([run, summary])).not.toContain('#interactions')
    expect(pageOf(everyEvent)).toContain('<a href="#interactions">Interactions</a>')
  })
})

test('a finding is named by its rule, known or not, and never by its message', () => {
  const told = { ...finding, message: 'One; also in request 3', title: 'One' }
  expect(pageOf([run, { ...told, rule: 'other/rule' }, summary])).toContain('</span> One</h3>')
  expect(pageOf([run, told, summary])).toContain(
    '</span> The scope claim of a publisher is patient/Bundle.write</h3>',
  )
})

test('versions, seed, target, options, times and exit code', () => {
  const page = pageOf([toldRun, { ...summary, exitCode: 1 }])
  for (const [name, value] of [
    ['Version of the kit', '0.1.0'],
    ['Version of the catalogue', '1.0.0'],
    ['Seed', '7'],
    ['Tested', 'http://127.0.0.1:9080'],
    ['Option time', '60s'],
    ['Started', '2031-01-02 03:04:05 UTC'],
    ['Ended', '2031-01-02 03:04:06 UTC'],
    ['Exit code', '1'],
  ])
    expect(page).toContain(`<dt>${name}</dt><dd>${value}</dd>`)
})

test('every rule has one outcome, and every requirement its rules', () => {
  const page = pageOf(everyEvent)
  for (const id of Object.keys(parts.traces.rules)) expect(page.split(`id="rule-${id}"`)).toHaveLength(2)
  for (const { words } of parts.traces.sentences.slice(0, 5)) expect(page).toContain(words.slice(0, 20))
})

test('runs that did not begin, did not end, and found nothing', () => {
  expect(pageOf([])).toContain('The run did not come to its end')
  expect(pageOf([run, finding])).toContain('The run did not come to its end')
  expect(pageOf([run, { ...summary, failing: 0, exitCode: 0 }])).toContain(
    'All 4 requests keep every rule judged',
  )
})

describe('hostile texts', () => {
  const told = (text: string): readonly KitEvent[] => [
    { ...toldRun, target: text, command: text, configuration: { [text]: text } },
    { ...toldExchange, label: text, target: text, code: text, stage: text },
    {
      ...toldFinding,
      ...{
        rule: text,
        place: text,
        message: text,
        expected: text,
        received: text,
        answered: text,
        stage: text,
      },
      ...{ replay: text, source: { page: text, section: text, address: text } },
      ...{ sent: [{ text }, { marked: text }], got: [{ marked: text }], also: [text] },
    },
    { type: 'open', rule: text, party: 'provider', operation: null, place: text, message: text, count: 1 },
    {
      type: 'contract',
      consumer: text,
      provider: text,
      interactions: [{ description: text, expected: 'accept', count: 1 }],
    },
    { type: 'skipped', rule: text, subject: text, reason: text },
    { type: 'omitted', rule: null, subject: text, reason: text },
    { ...summary, notes: [text], next: text, clock: text },
  ]
  const harmless = shape(pageOf(told('harmless')))

  test.each(hostile.map((text) => [JSON.stringify(text), text]))(
    '%s makes no other element',
    (_name, text) => {
      expect(shape(pageOf(told(text)))).toEqual(harmless)
      expect(pageOf(told(text)).replace(parts.script, '')).not.toMatch(
        /[\0\u2028\u2029\u202E]|[\uD800-\uDFFF]/,
      )
    },
  )

  test('in data for the script, too', () => {
    const many = Array.from({ length: 250 }, () => told('</script><!-- <script>')[2] as KitEvent)
    const page = pageOf([run, ...many, summary])
    const [, data = ''] = /id="other-findings">(.*?)<\/script>/s.exec(page) ?? []
    expect(data).not.toMatch(/[<>&]/)
    expect(JSON.parse(data)).toHaveLength(50)
  })
})

test('a million requests do not make the page larger', () => {
  function* long(count: number): Generator<KitEvent> {
    yield toldRun
    for (let i = 0; i < count; i++)
      yield { ...toldExchange, label: `case ${i}`, at: i, status: 200 + (i % 400), code: `CODE_${i}` }
    yield summary
  }
  const [few, many] = [pageOf(long(10_000)).length, pageOf(long(300_000)).length]
  expect(many - few).toBeLessThan(20_000)
})

test('ten thousand findings with messages stay within some megabytes', () => {
  const sent = Array.from({ length: 150 }, (_, i) => ({ text: `line ${i} ${'x'.repeat(60)}` }))
  const many = Array.from({ length: 10_000 }, (_, i) => ({ ...toldFinding, id: `f${i}`, sent }))
  const page = pageOf([toldRun, ...many, summary])
  expect(page.length).toBeLessThan(20_000_000)
  expect(page).toContain('is in the corpus and in the report ndjson')
})

test('nothing is loaded from anywhere', () => {
  const page = pageOf([toldRun, toldExchange, toldFinding, summary])
  const loading = tagsOf(page).filter((tag) =>
    /\s(?:src|srcset|action|poster|data)=|<(?:iframe|img|object|embed|base)\b/.test(tag),
  )
  expect(loading).toEqual([])
  expect(tagsOf(page).filter((tag) => tag.startsWith('<link'))).toEqual(['<link rel="icon" href="data:,">'])
  expect(page).toMatch(
    /Content-Security-Policy" content="default-src &#39;none&#39;|Content-Security-Policy" content="default-src 'none'/,
  )
})
