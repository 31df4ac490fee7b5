import { finderIn, keyIn } from '../laid-out/laid-out.ts'
import { laidOutJson } from '../laid-out/laid-out-json.ts'
import { placesOf } from '../laid-out/places-of-findings.ts'
import type { MessageLine } from '../report/events.ts'
import type { Context } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Token } from '../spec/model/request.ts'
import { decodeBase64url } from '../wire/base64url.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { readRequest } from '../wire/request-reader.ts'
import { decodeUtf8 } from '../wire/utf8.ts'
import { bodyLines, excerpt, type Line, toldLines } from './shown-lines.ts'

/**
 * A request that the kit made as people read it: its head with the token decoded, its body laid out, and what the finding
 * is about marked. Of a long one the beginning, and what stands around the mark.
 */
export function shownRequest(
  request: HttpRequest,
  finding: Finding | undefined,
  context: Context,
  basePath: string,
): MessageLine[] {
  const { method, target, headers, body } = request
  const read = readRequest(request, { basePath })
  const place = finding?.place ?? ''
  const [key] = finding === undefined ? [] : placesOf([finding], read, context)
  const fields = headers.flatMap((field) => {
    const token = tokenLines(field, read.authorization.token, place)
    const isAboutToken = /^(?:claims|JOSE header)/.test(place) && !token.some(({ isMarked }) => isMarked)
    return [fieldLine(field, isAboutToken ? 'Authorization' : place), ...token]
  })
  const isAbsent = fieldNames.test(place) && !fields.some(({ isMarked }) => isMarked)
  const head = [
    { text: `${method} ${target} HTTP/1.1`, isMarked: /^(?:request line|id in the path)/.test(place) },
    ...fields,
    ...(isAbsent ? [{ text: `${place}: (absent)`, isMarked: true }] : []),
  ]
  const [, fault] = /^body, line (\d+)/.exec(place) ?? []
  const lines = bodyLines(body, key, fault === undefined ? finding?.line : Number(fault))
  const isAboutBody =
    !/^(?:client certificate)?$/.test(place) && ![...head, ...lines].some(({ isMarked }) => isMarked)
  return toldLines(
    excerpt([
      ...head,
      ...(lines.length === 0 && !isAboutBody ? [] : [blank]),
      ...(isAboutBody ? wholly(lines) : lines),
    ]),
  )
}

const blank: Line = { text: '', isMarked: false }

/** What is about no line of the body is about all of it: its first line is marked. */
function wholly([first, ...others]: readonly Line[]): readonly Line[] {
  return [{ text: first?.text ?? '(no body)', isMarked: true }, ...others]
}

/** Places that are fields of the head. */
const fieldNames =
  /^(?:[A-Z][A-Za-z]*(?:-[A-Z][A-Za-z]*)+|Accept|Authorization|InteractionID|fromASID|toASID)$/

function fieldLine([name, value]: HttpRequest['headers'][number], place: string): Line {
  return {
    text: `${name}: ${value}`,
    isMarked: place.toLowerCase() === name.toLowerCase() || place === 'request head',
  }
}

/** The parts of the token, under the field that carries it. */
function tokenLines(
  [name]: HttpRequest['headers'][number],
  token: Token | undefined,
  place: string,
): readonly Line[] {
  if (name.toLowerCase() !== 'authorization' || token === undefined) return []
  return parts.flatMap((label, at) => {
    const bytes = decodeBase64url(token.parts[at] ?? '')?.bytes
    const text = bytes === undefined ? undefined : decodeUtf8(bytes)
    const lines = text === undefined ? undefined : laidOutJson(text)
    if (lines === undefined) return []
    const isAbout = place === label || place.startsWith(`${label}.`)
    const member = place.slice(label.length + 1)
    const marked = isAbout ? finderIn(lines)(member === '' ? '' : keyIn('', member, 0)) : undefined
    return [
      { text: `  ${label}:`, isMarked: false },
      ...lines.map((line, i) => ({
        text: `  ${'  '.repeat(line.depth)}${line.text}`,
        isMarked: i === marked,
      })),
    ]
  })
}

/** What findings call the first two parts of a token. */
const parts = ['JOSE header', 'claims']
