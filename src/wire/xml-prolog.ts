import type { SyntaxFault } from '../spec/model/json.ts'
import { positionOf } from './utf8.ts'

/** A document type declaration, met before anything in it matters. */
export function faultOfProlog(text: string): SyntaxFault | undefined {
  let at = text[0] === '\uFEFF' ? 1 : 0
  for (;;) {
    const end = endOfMisc(text, at)
    if (end === at) break
    at = end
  }
  if (!text.startsWith('<!DOCTYPE', at)) return undefined
  return { kind: 'doctype', message: 'a document type declaration is not allowed', ...positionOf(text, at) }
}

/** The offset behind blanks, a comment or a processing instruction; the same offset when none of them stands there. */
function endOfMisc(text: string, at: number): number {
  if (/[ \t\r\n]/.test(text[at] ?? '')) return at + 1
  const closing = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined
  const end = closing === undefined ? -1 : text.indexOf(closing, at + 2)
  return end === -1 ? at : end + closing!.length
}
