import type { FindingEvent } from '../../events.ts'
import type { ExchangeCounts } from '../../exchange-counts.ts'
import { html, type Markup, none } from '../markup.ts'
import { number, row, table } from '../table.ts'
import { bar } from './bar.ts'

/** How many requests each stage sent, and how many findings it came upon first: a table whose rows are bars. */
export function stagesPlot({ stages }: ExchangeCounts, findings: readonly FindingEvent[]): Markup {
  const found = new Map<string, number>()
  for (const { stage } of findings) if (stage !== undefined) found.set(stage, (found.get(stage) ?? 0) + 1)
  const names = [...new Set([...stages.keys(), ...found.keys()])]
  if (names.length === 0) return none
  const highest = { requests: Math.max(1, ...stages.values()), found: Math.max(1, ...found.values()) }
  const rows = names.map((name) => {
    const [requests, faults] = [stages.get(name) ?? 0, found.get(name) ?? 0]
    return row(
      html`${name}`,
      html`${number(requests)}${bar(requests / highest.requests, 'is-accepted')}`,
      html`${number(faults)}${faults === 0 ? none : bar(faults / highest.found, 'is-crashed')}`,
    )
  })
  return html`<figure>
<figcaption><h3>Detection by stage</h3></figcaption>
${table('Detection by stage', ['Stage', 'Requests', 'Findings'], rows)}
</figure>`
}
