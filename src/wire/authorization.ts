import type { Authorization, Token } from '../spec/model/request.ts'
import { decodeBase64url } from './base64url.ts'
import { readJson } from './json.ts'

/** Reads the Authorization fields of a request: scheme, token, and what the token holds. */
export function readAuthorization(lines: readonly string[]): Authorization {
  const [line] = lines
  if (line === undefined || lines.length > 1) return { lines, scheme: undefined, gap: '', token: undefined }
  const endOfScheme = endOfRun(line, 0, isNoBlank)
  const startOfToken = endOfRun(line, endOfScheme, isBlank)
  const scheme = line.slice(0, endOfScheme)
  const gap = line.slice(endOfScheme, startOfToken)
  const isBearer = scheme.toLowerCase() === 'bearer'
  if (gap === '' && !isBearer) return { lines, scheme: undefined, gap, token: attempt(line) }
  const rest = line.slice(startOfToken)
  return { lines, scheme, gap, token: isBearer ? readToken(rest) : attempt(rest) }
}

/** Where the characters of a kind end that stand from an offset on. */
function endOfRun(text: string, start: number, isOfKind: (code: number) => boolean): number {
  let at = start
  while (at < text.length && isOfKind(text.charCodeAt(at))) at++
  return at
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}

function isNoBlank(code: number): boolean {
  return !isBlank(code)
}

/** Reads a JWT in compact serialisation (RFC 7515 section 7.1) as far as it goes. */
function readToken(text: string): Token {
  const parts = text.split('.')
  const [first = '', second = '', third = ''] = parts
  const threeParts = parts.length === 3 && first !== '' && second !== ''
  const header = threeParts ? decodeBase64url(first) : undefined
  const claims = threeParts ? decodeBase64url(second) : undefined
  const signature = threeParts ? decodeBase64url(third) : undefined
  if (header === undefined || claims === undefined || signature === undefined) {
    const base64url = threeParts ? false : undefined
    return { text, parts, threeParts, base64url, spareBits: false, header: undefined, claims: undefined }
  }
  return {
    text,
    parts,
    threeParts,
    base64url: true,
    spareBits: header.spareBits || claims.spareBits || signature.spareBits,
    header: readJson(header.bytes),
    claims: readJson(claims.bytes),
  }
}

/** Under another scheme, or none, only what looks like a token is read as one. */
function attempt(text: string): Token | undefined {
  return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(text) ? readToken(text) : undefined
}
