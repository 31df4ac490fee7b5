import { html, type Markup } from './markup.ts'

/** A part of the page with a heading of its own. */
export interface Section {
  readonly id: string
  /** What it is called where there is little room. */
  readonly short: string
  readonly title: string
  readonly body: Markup
}

/** The part as it stands in the page. */
export function sectionMarkup({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<h2 id="${id}-heading">${title}</h2>
${body}
</section>
`
}
