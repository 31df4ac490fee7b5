import type { Gathered } from '../gathered.ts'
import type { TracedSentence, Traces } from '../traces.ts'
import { link } from './finding-card.ts'
import { findingLinks } from './finding-links.ts'
import { html, type Markup } from './markup.ts'
import { badge } from './matrix.ts'
import type { RuleOutcome } from './rule-outcomes.ts'
import type { Section } from './section.ts'
import { number, row, table } from './table.ts'

/** From each obliging sentence of the guidance pages to the rules about it, what tests them, and what was found. */
export function tracesSection(
  gathered: Gathered,
  traces: Traces,
  outcomes: ReadonlyMap<string, RuleOutcome>,
): Section {
  const linksOf = findingLinks(gathered)
  const pages = [...new Set(traces.sentences.map(({ page }) => page))]
  const body = html`<p>Each sentence of the guidance that obliges somebody, in words of the kit; by its section it is found on the page.</p>
${pages.map((page) => {
  const sentences = traces.sentences.filter((sentence) => sentence.page === page)
  return html`<details class="area"><summary>${page} <span class="muted">${sentences.length} requirements</span></summary>
${table(
  page,
  ['Requirement', 'Rule', 'Outcome', 'Generators', 'Interactions', 'Findings'],
  sentences.flatMap((sentence) => rowsOf(sentence, traces, outcomes, linksOf)),
)}</details>
`
})}`
  return { id: 'requirements', short: 'Requirements', title: 'From requirement to finding', body }
}

function rowsOf(
  { words, section, address, rules, untestable }: TracedSentence,
  traces: Traces,
  outcomes: ReadonlyMap<string, RuleOutcome>,
  linksOf: (rule: string) => Markup,
): readonly Markup[] {
  const requirement = html`${words}<br><span class="muted">${link(section, address)}</span>`
  if (rules.length === 0)
    return [
      row(
        requirement,
        html`<span class="muted">cannot be tested: ${untestable ?? 'no rule cites it'}</span>`,
        ...empty,
      ),
    ]
  return rules.map((id, i) => {
    const rule = traces.rules[id]
    return row(
      i === 0 ? requirement : html`<span class="muted">″ ${section}</span>`,
      html`<a href="#rule-${id}">${rule?.title ?? id}</a><br><code>${id}</code>`,
      badge(outcomes.get(id) ?? 'no finding'),
      number(rule?.generators.length ?? 0),
      number(rule?.interactions.length ?? 0),
      linksOf(id),
    )
  })
}

const empty: readonly Markup[] = [html``, html``, html``, html``]
