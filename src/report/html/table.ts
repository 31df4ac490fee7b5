import { html, type Markup } from './markup.ts'

/** A table that can be scrolled, with the keyboard too, where there is not enough room. */
export function table(caption: string, heads: readonly string[], rows: readonly Markup[]): Markup {
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`
}

/** A row whose first cell names it. */
export function row(first: Markup, ...cells: readonly Markup[]): Markup {
  return html`<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`
}

/** A number, so that it stands under others. */
export function number(value: number): Markup {
  return html`<span class="number">${value.toLocaleString('en-GB')}</span>`
}
