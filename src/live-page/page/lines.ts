import type { ShownLine } from '../told.ts'
import { make } from './elements.ts'

export interface LinesOptions {
  /** What a screen reader calls it. */
  readonly label: string
  /** Whether lines are numbered. */
  readonly isNumbered: boolean
  /** The rule of each finding. */
  readonly rules: readonly string[]
}

/** A text line by line; below a line that is broken stands by which rules. */
export function linesElement(
  lines: readonly ShownLine[],
  { label, isNumbered, rules }: LinesOptions,
): HTMLElement {
  const list = make('ol', { class: isNumbered ? 'lines is-numbered' : 'lines' })
  list.append(...lines.map((line, at) => lineElement(line, at + 1, rules)))
  return make(
    'div',
    { class: 'text', attributes: { role: 'group', tabindex: '0', 'aria-label': label } },
    list,
  )
}

function lineElement(
  { depth, text, meaning, findings }: ShownLine,
  number: number,
  rules: readonly string[],
) {
  const isBroken = findings.length > 0
  const code = make('code', {}, text === '' ? ' ' : text)
  code.style.setProperty('--depth', String(Math.min(depth, deepestShown)))
  const names = [...new Set(findings.map((finding) => rules[finding] ?? ''))]
  return make(
    'li',
    { class: isBroken ? 'line is-broken' : 'line', attributes: { 'data-line': String(number) } },
    code,
    meaning === '' ? undefined : make('span', { class: 'meaning' }, meaning),
    isBroken ? make('span', { class: 'by' }, `✕ ${names.join(', ')}`) : undefined,
  )
}

/** Deeper lines are indented no further, so that there is room for them. */
const deepestShown = 16
