import { maskNhsNumbers } from '../masking/masking.ts'
import { visible } from '../report/lines.ts'

/** How texts of requests and answers are shown: NHS numbers masked, unless they are to be seen. */
export interface Showing {
  readonly showNhsNumbers: boolean
}

/** A text of several lines, masked. */
export function masked(text: string, { showNhsNumbers }: Showing): string {
  return showNhsNumbers ? text : maskNhsNumbers(text)
}

/** A text on one line: masked, cut to a length, and what cannot be seen or turns the text around made visible. */
export function shown(text: string, showing: Showing, most = 2_000): string {
  const short = masked(beginningOf(text, most), showing)
  return visible(text.length > most ? `${short}…` : short)
}

/** At most so many characters of a text: it ends where no NHS number can be left in half, and seem to be none. */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[^<>"{},]{0,200}$/, '')
}

/** One line of a document, in which a tab is nothing strange. */
export function visibleLine(line: string): string {
  return line.split('\t').map(visible).join('\t')
}
