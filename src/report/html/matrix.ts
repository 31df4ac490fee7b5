import type { CoverageEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import type { TracedRule, Traces } from '../traces.ts'
import { link } from './finding-card.ts'
import { findingLinks } from './finding-links.ts'
import { html, type Markup, none } from './markup.ts'
import type { Section } from './page.ts'
import { outcomeMeanings, type RuleOutcome } from './rule-outcomes.ts'
import { number, row, table } from './table.ts'

type Outcomes = ReadonlyMap<string, RuleOutcome>

/** What became of every rule: counted by area, and then rule by rule. */
export function matrixSection(gathered: Gathered, traces: Traces, outcomes: Outcomes): Section {
  const areas = [...new Set(Object.keys(traces.rules).map(areaOf))].sort()
  const there = (Object.keys(outcomeMeanings) as RuleOutcome[]).filter((outcome) =>
    [...outcomes.values()].includes(outcome),
  )
  const coverage = new Map(gathered.coverage.map((event) => [event.rule, event]))
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
  ['Rule', 'Outcome', 'Findings', 'Kept and accepted', 'Broken and refused', 'Tested by'],
  rules.map(([id, rule]) =>
    ruleRow(id, rule, outcomes.get(id) ?? 'no finding', linksOf(id), coverage.get(id)),
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
  const counts = there.map((outcome) => {
    const count = of.filter((each) => each === outcome).length
    return count === 0
      ? html`<span class="muted">0</span>`
      : html`<span class="cell is-${outcome.replace(' ', '-')}">${count}</span>`
  })
  return row(html`${area}`, number(of.length), ...counts)
}

function ruleRow(
  id: string,
  rule: TracedRule,
  outcome: RuleOutcome,
  findings: Markup,
  seen: CoverageEvent | undefined,
) {
  const sources = rule.sources.map(({ words, address }) => html`<li>${link(words, address)}</li>`)
  const tests = html`<details><summary>${rule.generators.length} generators, ${rule.interactions.length} interactions</summary>
<p>Generators: ${rule.generators.join(' · ')}</p>${rule.interactions.length === 0 ? none : html`<p>Interactions: ${rule.interactions.join(' · ')}</p>`}<p>Sources:</p><ul>${sources}</ul></details>`
  return row(
    html`<span id="rule-${id}">${rule.title}</span><br><code>${id}</code>`,
    badge(outcome),
    findings,
    seen === undefined ? none : number(seen.kept),
    seen === undefined ? none : number(seen.refused),
    tests,
  )
}

function areaOf(id: string): string {
  return id.slice(0, id.indexOf('/'))
}
