import type { CoverageEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import type { TracedRule, Traces } from '../traces.ts'
import { link } from './finding-card.ts'
import { findingLinks } from './finding-links.ts'
import { html, type Markup, none } from './markup.ts'
import { outcomeMeanings, type RuleOutcome } from './rule-outcomes.ts'
import type { Section } from './section.ts'
import { number, row, table } from './table.ts'

type Outcomes = ReadonlyMap<string, RuleOutcome>

/** What became of every rule: counted by area, and then rule by rule. */
export function matrixSection(gathered: Gathered, traces: Traces, outcomes: Outcomes): Section {
  const areas = [...new Set(Object.keys(traces.rules).map(areaOf))].sort()
  const there = (Object.keys(outcomeMeanings) as RuleOutcome[]).filter((outcome) =>
    [...outcomes.values()].includes(outcome),
  )
  const seen = new Map(gathered.coverage.map((event) => [event.rule, event]))
  const countHeads = seen.size === 0 ? [] : ['Kept, accepted', 'Broken, refused']
  const countsOf = (id: string) => (seen.size === 0 ? [] : counts(seen.get(id)))
  const linksOf = findingLinks(gathered)
  const body = html`${table(
    'Rules by area and outcome',
    ['Area', 'Rules', ...there],
    [...areas, 'all'].map((area) => areaRow(area, there, outcomes)),
  )}
<dl class="meanings">${there.map((outcome) => html`<div><dt>${badge(outcome)}</dt><dd>${outcomeMeanings[outcome]}</dd></div>`)}</dl>
${areas.map((area) => {
  const rules = Object.entries(traces.rules).filter(([id]) => areaOf(id) === area)
  return html`<details class="area"><summary>${area} <span class="muted">${rules.length} rules</span></summary>
${table(
  `Rules about ${area}`,
  ['Rule', 'Outcome', 'Findings', ...countHeads, 'Tested by'],
  rules.map(([id, rule]) =>
    row(
      html`<span id="rule-${id}">${rule.title}</span><br><code>${id}</code>`,
      badge(outcomes.get(id) ?? 'no finding'),
      linksOf(id),
      ...countsOf(id),
      testsOf(rule),
    ),
  ),
)}</details>
`
})}`
  return { id: 'rules', short: 'Rules', title: 'Rules by outcome', body }
}

/** An outcome, told by a sign and a word. */
export function badge(outcome: RuleOutcome): Markup {
  return html`<span class="badge is-${outcome.replace(' ', '-')}"><span aria-hidden="true">${signs[outcome]}</span> ${outcome}</span>`
}

const signs: Readonly<Record<RuleOutcome, string>> = {
  broken: '✗',
  advice: '!',
  open: '○',
  kept: '✓',
  'not met': '–',
  omitted: '·',
  'no finding': '·',
}

function areaRow(area: string, there: readonly RuleOutcome[], outcomes: Outcomes): Markup {
  const of = [...outcomes]
    .filter(([id]) => area === 'all' || areaOf(id) === area)
    .map(([, outcome]) => outcome)
  const cells = there.map((outcome) => {
    const count = of.filter((each) => each === outcome).length
    return count === 0
      ? html`<span class="muted">0</span>`
      : html`<span class="cell is-${outcome.replace(' ', '-')}">${count}</span>`
  })
  return row(html`${area}`, number(of.length), ...cells)
}

function counts(seen: CoverageEvent | undefined): readonly Markup[] {
  return seen === undefined ? [none, none] : [number(seen.kept), number(seen.refused)]
}

function testsOf({ sources, generators, interactions }: TracedRule): Markup {
  const pages = sources.map(({ words, address }) => html`<li>${link(words, address)}</li>`)
  const names = interactions.length === 0 ? none : html`<p>Interactions: ${interactions.join(' · ')}</p>`
  return html`<details><summary>${generators.length} generators, ${interactions.length} interactions</summary>
<p>Generators: ${generators.join(' · ')}</p>${names}<p>Sources:</p><ul>${pages}</ul></details>`
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
