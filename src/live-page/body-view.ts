import { finderIn, type LaidOutLine, mostLines } from '../laid-out/laid-out.ts'
import { laidOutJson } from '../laid-out/laid-out-json.ts'
import { laidOutXml } from '../laid-out/laid-out-xml.ts'
import { byLine, type Mark } from '../laid-out/marks.ts'
import { readBody } from '../wire/body.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { decodeUtf8 } from '../wire/utf8.ts'
import { beginningOf, masked, type Showing, visibleLine } from './shown.ts'
import type { BodyView, ShownLine } from './told.ts'

/** A body as it was sent, and laid out where it can be read, with what is broken marked. */
export function bodyView(
  { headers, body }: Pick<HttpRequest, 'headers' | 'body'>,
  marks: readonly Mark[],
  showing: Showing,
): BodyView {
  const field = (name: string) => headers.find((each) => each[0].toLowerCase() === name)?.[1]
  const view = { bytes: body.length, mediaType: masked(field('content-type') ?? '', showing) }
  if (body.length === 0) return { ...view, sent: [], laidOut: null, notes: [] }
  const utf8 = decodeUtf8(body)
  const whole = utf8 ?? Buffer.from(body).toString('latin1')
  const isWhole = whole.length <= mostCharacters
  const text = masked(beginningOf(whole, mostCharacters), showing)
  const { document, syntax } = readBody(isWhole ? body : body.subarray(0, 0), field('content-encoding'))
  const laidOut = document?.ok === true ? laidOutAs(syntax, text) : undefined
  const fault = document?.ok === false ? document.fault : undefined
  const sent = sentLines(text, laidOut, marks, fault?.line)
  return {
    ...view,
    sent: sent.slice(0, mostLines),
    laidOut: laidOut === undefined ? null : laidOutLines(laidOut, marks),
    notes: [
      ...(utf8 === undefined ? ['its bytes are not UTF-8: each is shown as one character'] : []),
      ...(isWhole ? [] : [`only its first ${mostCharacters} characters are shown, as they were sent`]),
      ...(sent.length > mostLines ? [`only its first ${mostLines} lines are shown`] : []),
      ...(fault === undefined
        ? []
        : [`it cannot be read: ${fault.message}, at line ${fault.line}, column ${fault.column}`]),
    ].map((note) => masked(note, showing)),
  }
}

/** Characters of a body that are shown: no person reads more, and no page has room for it. */
const mostCharacters = 200_000

function laidOutAs(syntax: 'none' | 'xml' | 'json' | 'unknown', text: string) {
  return syntax === 'json' ? laidOutJson(text) : laidOutXml(text)
}

function laidOutLines(lines: readonly LaidOutLine[], marks: readonly Mark[]): readonly ShownLine[] {
  const find = finderIn(lines)
  const findings = byLine(marks, ({ key }) => (key === undefined ? undefined : find(key)))
  return lines.map(({ depth, text }, at) => ({
    depth,
    text: visibleLine(text),
    meaning: '',
    findings: findings.get(at) ?? [],
  }))
}

function sentLines(
  text: string,
  laidOut: readonly LaidOutLine[] | undefined,
  marks: readonly Mark[],
  faultLine: number | undefined,
): readonly ShownLine[] {
  const find = finderIn(laidOut ?? [])
  const findings = byLine(marks, ({ key, line }) => {
    const found = key === undefined ? undefined : find(key)
    // What is about no line is about the one where the reader stopped.
    return (found === undefined ? undefined : laidOut?.[found]?.sentLine) ?? line ?? faultLine
  })
  return text.split(/\r\n|\r|\n/).map((line, at) => ({
    depth: 0,
    text: visibleLine(line),
    meaning: '',
    findings: findings.get(at + 1) ?? [],
  }))
}
