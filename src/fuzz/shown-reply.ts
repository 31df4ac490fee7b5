import { concealing } from '../client/concealing.ts'
import type { Reply } from '../client/send-request.ts'
import type { Target } from '../client/target.ts'
import type { MessageLine } from '../report/events.ts'
import { bodyLines, type Line, toldLines } from './shown-lines.ts'

/**
 * What came back as people read it, its beginning; a field that a rule about answers is about is marked.
 * @param place of the finding in the answer; undefined where it is about the request
 */
export function shownReply(reply: Reply, target: Target, place: string | undefined): MessageLine[] {
  if ('failure' in reply) return [{ marked: concealing(target, `${reply.failure}: ${reply.reason}`) }]
  const { status, headers, body } = reply.answer
  const isAbout = (name: string) => place?.toLowerCase() === name.toLowerCase()
  const lines: readonly Line[] = [
    {
      text: `HTTP/1.1 ${status} ${reply.reasonPhrase}`.trimEnd(),
      isMarked: place?.includes('status') === true,
    },
    ...headers.map(([name, value]) => ({ text: `${name}: ${value}`, isMarked: isAbout(name) })),
    ...(body.length === 0 ? [] : [{ text: '', isMarked: false }]),
    ...bodyLines(body.subarray(0, mostOfABody)),
  ]
  return toldLines(
    lines.slice(0, mostLines).map((line) => ({ ...line, text: concealing(target, line.text) })),
  )
}

/** Bytes; a page about a crash says what it has to say at once. */
const mostOfABody = 16_000
const mostLines = 80
