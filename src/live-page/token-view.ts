import { finderIn, keyIn } from '../laid-out/laid-out.ts'
import { laidOutJson } from '../laid-out/laid-out-json.ts'
import { byLine, type Mark } from '../laid-out/marks.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Authorization } from '../spec/model/request.ts'
import { decodeBase64url } from '../wire/base64url.ts'
import { readJson } from '../wire/json.ts'
import { decodeUtf8 } from '../wire/utf8.ts'
import { masked, type Showing, shown, visibleLine } from './shown.ts'
import type { ShownLine, TokenPart, TokenView } from './told.ts'

/** The Authorization field taken to pieces as far as that goes; what cannot be decoded is shown as it was sent. */
export function tokenView(
  { lines, scheme, token }: Authorization,
  findings: readonly Finding[],
  showing: Showing,
): TokenView {
  const [line] = lines
  if (line === undefined) return { scheme: null, parts: [], notes: ['no Authorization field was sent'] }
  if (token === undefined)
    return { scheme: null, parts: lines.map((each) => asSent(each, showing)), notes: [] }
  const notes =
    token.parts.length === 3
      ? []
      : [`it has ${token.parts.length} parts, divided by dots, where a token has 3`]
  return {
    scheme: scheme === undefined ? null : shown(scheme, showing, 100),
    parts: token.parts.slice(0, mostParts).map((part, at) => partView(part, at, findings, showing)),
    notes,
  }
}

/** A token in pieces has three; some more of a broken one show what it is. */
const mostParts = 6
/** A field of more does not get through the limit of a head. */
const mostCharacters = 40_000
const names = ['Header', 'Claims', 'Signature']
/** What findings call the first two parts. */
const labels = ['JOSE header', 'claims']

function asSent(text: string, showing: Showing): TokenPart {
  const lines = [lineOf(shown(text, showing, mostCharacters))]
  return { name: 'Authorization', isDecoded: false, lines, notes: ['there is no token in it'] }
}

function partView(part: string, at: number, findings: readonly Finding[], showing: Showing): TokenPart {
  const name = names[at] ?? `Part ${at + 1}`
  if (part === '')
    return { name, isDecoded: true, lines: [], notes: [at === 2 ? 'empty, as it has to be' : 'empty'] }
  const strict = decodeBase64url(part)
  const bytes = strict?.bytes ?? Buffer.from(part, 'base64url')
  const text = decodeUtf8(bytes)
  const spelling = strict === undefined ? ['it is not base64url: decoded as far as it goes'] : []
  if (text === undefined || at > 1 || (strict === undefined && !isText(text))) {
    const lines = [lineOf(shown(part, showing, mostCharacters))]
    return { name, isDecoded: false, lines, notes: [reasonOf(strict === undefined, at)] }
  }
  const read = readJson(bytes)
  if (read.ok)
    return { name, isDecoded: true, lines: jsonLines(text, labels[at], findings, showing), notes: spelling }
  const { message, line, column } = read.fault
  return {
    name,
    isDecoded: true,
    lines: masked(text, showing)
      .split('\n')
      .map((each) => lineOf(visibleLine(each))),
    notes: [...spelling, masked(`it is no JSON: ${message}, at line ${line}, column ${column}`, showing)],
  }
}

function reasonOf(isSpeltWrongly: boolean, at: number): string {
  if (isSpeltWrongly) return 'it is not base64url, and is shown as it was sent'
  return at > 1 ? 'shown as it was sent' : 'it decodes to bytes that are no text, and is shown as it was sent'
}

/** Whether a text that was decoded leniently looks like one. */
function isText(text: string): boolean {
  return /^[\s\x20-\x7e]*$/.test(text)
}

function jsonLines(
  text: string,
  label: string | undefined,
  findings: readonly Finding[],
  showing: Showing,
): readonly ShownLine[] {
  const lines = laidOutJson(masked(text, showing))
  if (lines === undefined)
    return masked(text, showing)
      .split('\n')
      .map((each) => lineOf(visibleLine(each)))
  const find = finderIn(lines)
  const about = byLine(marksOf(label, findings), ({ key = '' }) => find(key))
  return lines.map(({ depth, text, key }, at) => ({
    depth,
    text: visibleLine(text),
    meaning: meaningOf(key, text),
    findings: about.get(at) ?? [],
  }))
}

/** Findings are about a member, or about the whole. */
function marksOf(label: string | undefined, findings: readonly Finding[]): readonly Mark[] {
  return findings.flatMap(({ place }, finding) => {
    if (label === undefined || (place !== label && !place.startsWith(`${label}.`))) return []
    const member = place.slice(label.length + 1)
    const key = member === '' ? '' : keyIn('', member, 0)
    return [{ finding, key, line: undefined }]
  })
}

/** A number of seconds says little to a person. */
function meaningOf(key: string | undefined, text: string): string {
  const [, seconds] = /^\/(?:exp|iat|nbf)\[0\]$/.test(key ?? '') ? (/: (\d{1,11}),?$/.exec(text) ?? []) : []
  return seconds === undefined
    ? ''
    : new Date(Number(seconds) * 1000).toISOString().replace(/^(.+)T(.+)\.000Z$/, '$1 $2 UTC')
}

function lineOf(text: string): ShownLine {
  return { depth: 0, text, meaning: '', findings: [] }
}
