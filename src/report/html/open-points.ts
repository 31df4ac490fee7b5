import type { OpenEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import type { Traces } from '../traces.ts'
import { html, type Markup } from './markup.ts'
import type { Section } from './section.ts'
import { number, row, table } from './table.ts'

/** What the sources leave open, and what was seen of it. */
export function openSection({ open }: Gathered, traces: Traces): Section {
  const rows = open.slice(0, most).map((event) => openRow(event, traces))
  const body =
    open.length === 0
      ? html`<p>Nothing was seen that the sources leave open.</p>`
      : html`<p>The sources do not settle these points. What was seen is recorded and not judged: whoever calls this provider has to know it.</p>
${table('Open points, and what was seen', ['Point', 'What was seen', 'Times'], rows)}`
  return { id: 'open', short: 'Open points', title: 'Open points, and what this provider does', body }
}

const most = 1_000

function openRow({ rule, place, message, count }: OpenEvent, { rules }: Traces): Markup {
  const words = place === '' ? message : `${place}: ${message}`
  return row(html`${rules[rule]?.title ?? rule}<br><code>${rule}</code>`, html`${words}`, number(count))
}
