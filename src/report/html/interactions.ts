import {
  type ContractInteraction,
  inOrder,
  isLeftOut,
  isOfConformance,
  nameOf,
} from '../contract-interactions.ts'
import type { ContractEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import { html, type Markup, none } from './markup.ts'
import type { Section } from './section.ts'
import { number, row, table } from './table.ts'

/** What a client exercised of the published pacts, interaction by interaction; nothing where no client ran. */
export function interactionsSection({ contracts }: Gathered): readonly Section[] {
  if (contracts.length === 0) return []
  const body = html`<p>Each interaction of the published pacts, and how many requests of the client exercised it. Those of a conformance pact each break a rule: what is done of them is among the findings, and no client is to do them all.</p>
${contracts.map(contract)}`
  return [
    { id: 'interactions', short: 'Interactions', title: 'Interactions that the client exercised', body },
  ]
}

function contract(event: ContractEvent): Markup {
  const done = event.interactions.filter((each) => !isLeftOut(each)).length
  const name = nameOf(event)
  const isOpen = done > 0 && !isOfConformance(event)
  return html`<details class="area"${isOpen ? html` open` : none}><summary>${name} <span class="muted">${done} of ${event.interactions.length} done</span></summary>
${table(
  name,
  ['Interaction', 'Outcome', 'Expected', 'Requests'],
  inOrder(event).map((each) => interaction(each, isOfConformance(event))),
)}</details>
`
}

function interaction(each: ContractInteraction, breaksRule: boolean): Markup {
  const [kind, sign, words] = isLeftOut(each)
    ? ['no-finding', '–', 'not done']
    : breaksRule
      ? ['advice', '!', 'done']
      : ['kept', '✓', 'done']
  const outcome = html`<span class="badge is-${kind}"><span aria-hidden="true">${sign}</span> ${words}</span>`
  return row(html`${each.description}`, outcome, html`${each.expected}`, number(each.count))
}
