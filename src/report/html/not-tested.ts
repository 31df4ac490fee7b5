import type { OmittedEvent, SkippedEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import type { Traces } from '../traces.ts'
import { html, type Markup, none } from './markup.ts'
import type { Section } from './section.ts'
import { row, table } from './table.ts'

/** What was not tested and why: what could not be run is told apart from what does not apply. */
export function notTestedSection({ skipped, omitted }: Gathered, traces: Traces): Section {
  const body = html`<h3>Skipped: could not be run (${skipped.length})</h3>
${skipped.length === 0 ? html`<p>Nothing.</p>` : listed('What could not be run', skipped, traces)}
<h3>Omitted: does not apply, or was not asked for (${omitted.length})</h3>
${omitted.length === 0 ? html`<p>Nothing.</p>` : listed('What does not apply', omitted, traces)}`
  return { id: 'not-tested', short: 'Not tested', title: 'What was not tested', body }
}

/** Rows of one table; a reader is told how many more there are. */
const most = 1_000

/** What has one reason stands together. */
function listed(
  caption: string,
  events: readonly (SkippedEvent | OmittedEvent)[],
  { rules }: Traces,
): Markup {
  const sorted = [...events].sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0))
  const rows = sorted.slice(0, most).map(({ rule, subject, reason }) => {
    const title = rule === null ? undefined : rules[rule]?.title
    const what = rule === null ? html`${subject}` : html`${title ?? rule}<br><code>${rule}</code>`
    return row(what, html`${rule === null ? '' : subject}`, html`${reason}`)
  })
  const more = events.length > most ? html`<p>… and ${events.length - most} more.</p>` : none
  return html`${table(caption, ['What', 'In which way', 'Why'], rows)}${more}`
}
