import { maskNhsNumbers } from '../../masking/masking.ts'
import { columns, visible, wrapped } from '../../report/lines.ts'
import type { Paint } from '../../report/paint.ts'

/** The title of a section. */
export function heading(paint: Paint, number: number, text: string): readonly string[] {
  return ['', paint('bold', `${number}  ${text}`)]
}

/** What was not as it must be, and with what; NHS numbers are masked. */
export function problemLines(paint: Paint, what: string, problems: readonly string[]): readonly string[] {
  return [
    `  ${paint('red', '✗')} ${shown(what)}`,
    ...problems.flatMap((problem) => wrapped(shown(problem), columns - 6).map((line) => `      ${line}`)),
  ]
}

/** A text that is safe to show: nothing invisible in it, nobody's NHS number. */
export function shown(text: string): string {
  return visible(maskNhsNumbers(text))
}

/** At most so many characters of a text. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`
}

/** A number with its noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
