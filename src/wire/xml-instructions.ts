import type { SyntaxFault } from '../spec/model/json.ts'
import { positionOf } from './utf8.ts'

/**
 * The fault that saxes overlooks in a document that it has found well formed: `<?target?more?>`, where a blank has to stand
 * behind the target.
 */
export function faultOfInstructions(text: string): SyntaxFault | undefined {
  if (!text.includes('<?', declaration.test(text) ? 7 : 0)) return undefined
  for (const { index, groups } of text.matchAll(commentOrCdataOrInstruction)) {
    if (groups?.unread === undefined) continue
    const message = 'a blank has to stand behind the target of a processing instruction'
    return { kind: 'syntax', message, ...positionOf(text, index) }
  }
  return undefined
}

const declaration = /^\uFEFF?<\?xml[ \t\r\n]/
const commentOrCdataOrInstruction =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?(?<unread>[^ \t\r\n?]+\?(?!>))|<\?[\s\S]*?\?>/g
