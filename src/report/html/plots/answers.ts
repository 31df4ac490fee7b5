import type { AnswerCount, ExchangeCounts } from '../../exchange-counts.ts'
import { html, type Markup } from '../markup.ts'
import { number, row, table } from '../table.ts'
import { bar } from './bar.ts'

/** Answers by status and code, the most frequent first: a table whose rows are bars. */
export function answersPlot({ answers, total }: ExchangeCounts): Markup {
  const [first] = answers
  const shown = answers.slice(0, most)
  const rest = answers.slice(most).reduce((sum, { count }) => sum + count, 0)
  const rows = [
    ...shown.map((answer) => answerRow(answer, first?.count ?? 1, total)),
    ...(rest === 0 ? [] : [row(html`others`, html``, number(rest), html`${share(rest, total)}`)]),
  ]
  return html`<figure>
<figcaption><h3>Answers by status and code</h3></figcaption>
${table('Answers by status and code', ['Status', 'Code', 'Answers', 'Share'], rows)}
</figure>`
}

const most = 25

function answerRow({ status, code = '', count }: AnswerCount, highest: number, total: number): Markup {
  const name = status === null ? html`no answer` : html`${status}`
  return row(
    name,
    html`<code>${code}</code>`,
    number(count),
    html`${share(count, total)}${bar(count / highest, classOf(status))}`,
  )
}

function classOf(status: number | null): string {
  if (status === null || status >= 500) return 'is-crashed'
  return status < 400 ? 'is-accepted' : 'is-refused'
}

function share(count: number, total: number): string {
  return `${((count / total) * 100).toFixed(1)} %`
}
