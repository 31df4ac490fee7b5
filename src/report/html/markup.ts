import { visible } from '../lines.ts'

/** HTML that holds no text of others but escaped: only `html` makes it. */
export interface Markup {
  readonly markup: string
}

type Piece = Markup | readonly Markup[] | string | number

/** Joins markup and texts; texts are escaped, and what cannot be seen, or turns text around, is shown by its number. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return {
    markup: parts.map((part, i) => part + (i < pieces.length ? markupOf(pieces[i] ?? '') : '')).join(''),
  }
}

/** Nothing. */
export const none: Markup = { markup: '' }

/** Data for a script of the page, as it may stand inside an element of type application/json. */
export function data(value: unknown): Markup {
  return {
    markup: JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  }
}

function markupOf(piece: Piece): string {
  if (typeof piece === 'number') return String(piece)
  if (typeof piece === 'string') return escaped(piece)
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('')
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
