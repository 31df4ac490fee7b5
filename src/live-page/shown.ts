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
  // Masked before it is cut, since half a number must not be left over.
  const short = masked(text.slice(0, most + spare), showing)
  return visible(short.length > most ? `${short.slice(0, most)}…` : short)
}

/** One line of a document, in which a tab is nothing strange. */
export function visibleLine(line: string): string {
  return line.split('\t').map(visible).join('\t')
}

/** Characters of the longest spelling of an NHS number, and of base64 around it. */
const spare = 200
