import type { Details, TokenPart } from '../told.ts'
import { make } from './elements.ts'
import { linesElement } from './lines.ts'
import { rulesElement } from './rules.ts'
import { sentence } from './words.ts'

/** The token taken to pieces, beside the rules about it. */
export function tokenElement({ token, findings, rulesAbout }: Details): HTMLElement {
  const { scheme, parts, notes } = token
  const ofTheToken = rulesAbout.filter(({ part }) => part === 'token')
  const rules = findings.map(({ rule }) => rule)
  return make(
    'div',
    { class: 'beside' },
    make(
      'div',
      {},
      ...notes.map((note) => make('p', { class: 'note' }, sentence(note))),
      scheme === null ? undefined : make('p', { class: 'muted' }, 'Scheme ', make('code', {}, scheme)),
      ...parts.map((part) => partElement(part, rules)),
    ),
    ofTheToken.length === 0
      ? undefined
      : make('div', {}, make('h4', {}, 'Rules about it'), rulesElement(ofTheToken)),
  )
}

function partElement({ name, isDecoded, lines, notes }: TokenPart, rules: readonly string[]): HTMLElement {
  return make(
    'div',
    { class: 'token-part' },
    make('h4', {}, name, isDecoded ? undefined : make('span', { class: 'muted' }, ' not decoded')),
    ...notes.map((note) => make('p', { class: 'muted' }, sentence(note))),
    lines.length === 0 ? undefined : linesElement(lines, { label: name, isNumbered: false, rules }),
  )
}
