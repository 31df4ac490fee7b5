import { html, type Markup } from '../markup.ts'

/** A bar of a table: the number beside it says the same. */
export function bar(share: number, kind: string): Markup {
  const width = Math.max(0.5, Math.min(100, share * 100)).toFixed(2)
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="${kind}" width="${width}" height="10"/></svg>`
}
