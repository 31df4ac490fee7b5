import { finderIn } from '../laid-out/laid-out.ts'
import { laidOutJson } from '../laid-out/laid-out-json.ts'
import { laidOutXml } from '../laid-out/laid-out-xml.ts'
import type { MessageLine } from '../report/events.ts'
import { decodeUtf8 } from '../wire/utf8.ts'

/** A line of a message, before it is told. */
export interface Line {
  readonly text: string
  readonly isMarked: boolean
}

/**
 * A body laid out, or as it is where it cannot be.
 * @param key of the element to mark, as the layout names it
 * @param sentLine line of the body to mark where there is no such element, from 1
 */
export function bodyLines(body: Uint8Array, key?: string, sentLine?: number): readonly Line[] {
  if (body.length === 0) return []
  const text =
    decodeUtf8(body.subarray(0, mostOfABody)) ?? Buffer.from(body.subarray(0, mostOfABody)).toString('latin1')
  const start = text.trimStart()
  const laidOut = start.startsWith('<')
    ? laidOutXml(text)
    : /^[{[]/.test(start)
      ? laidOutJson(text)
      : undefined
  if (laidOut === undefined)
    return text.split(/\r\n|\r|\n/).map((line, i) => ({ text: line, isMarked: i + 1 === sentLine }))
  const marked = key === undefined ? undefined : finderIn(laidOut)(key)
  return laidOut.map((line, i) => ({
    text: `${'  '.repeat(line.depth)}${line.text}`,
    isMarked:
      marked === undefined
        ? line.sentLine === sentLine && laidOut[i - 1]?.sentLine !== sentLine
        : i === marked,
  }))
}

/** The beginning of a message, and what stands around its marks; what is left out is counted. */
export function excerpt(lines: readonly Line[]): readonly Line[] {
  const marks = lines.flatMap(({ isMarked }, at) => (isMarked ? [at] : [])).slice(0, mostMarks)
  const isShown = (at: number) => at < beginning || marks.some((mark) => Math.abs(mark - at) <= around)
  const shown: Line[] = []
  let left = 0
  for (const [at, line] of lines.entries()) {
    if (isShown(at)) {
      if (left > 0) shown.push(leftOut(left))
      left = 0
      shown.push(line)
    } else left += 1
  }
  return left === 0 ? shown : [...shown, leftOut(left)]
}

/** Lines as events tell them. */
export function toldLines(lines: readonly Line[]): MessageLine[] {
  return lines.map(({ text, isMarked }) =>
    isMarked ? { marked: shortened(text) } : { text: shortened(text) },
  )
}

/** Numbers are masked later: half of one must not be left over. */
function shortened(text: string): string {
  if (text.length <= mostOfALine) return text
  return `${text.slice(0, mostOfALine).replace(/[\d\s-]{1,20}$/, '')}… (${text.length} characters)`
}

/** Bytes. */
const mostOfABody = 200_000
const mostMarks = 20
const beginning = 240
const around = 12
/** Characters; a token fits. */
const mostOfALine = 6_000

function leftOut(count: number): Line {
  return { text: `… ${count} ${count === 1 ? 'line' : 'lines'} left out`, isMarked: false }
}
