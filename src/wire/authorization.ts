import type { Authorization, Token } from '../spec/model/request.ts'
import { decodeBase64url } from './base64url.ts'
import { readJson } from './json.ts'

/** Reads the Authorization fields of a request: scheme, token, and what the token holds. */
export function readAuthorization(lines: readonly string[]): Authorization {
  const [line] = lines
  if (line === undefined || lines.length > 1) return { lines, scheme: undefined, gap: '', token: undefined }
  const [, scheme, gap = '', rest = ''] = /^([^ \t]*)([ \t]*)(.*)$/s.exec(line) ?? []
  if (gap === '' && !/^bearer$/i.test(line)) return { lines, scheme: undefined, gap, token: attempt(line) }
  const token = scheme?.toLowerCase() === 'bearer' ? readToken(rest) : attempt(rest)
  return { lines, scheme, gap, token }
}

/** Reads a JWT in compact serialisation (RFC 7515 section 7.1) as far as it goes. */
export function readToken(text: string): Token {
  const parts = text.split('.')
  const threeParts = parts.length === 3 && parts[0] !== '' && parts[1] !== ''
  const unread = { text, parts, threeParts, spareBits: false, header: undefined, claims: undefined }
  if (!threeParts) return { ...unread, base64url: undefined }
  const decoded = parts.map(decodeBase64url)
  const [header, claims, signature] = decoded
  const base64url = header !== undefined && claims !== undefined && signature !== undefined
  return {
    ...unread,
    base64url,
    spareBits: base64url && decoded.some((part) => part?.spareBits === true),
    header: base64url ? readJson(header.bytes) : undefined,
    claims: base64url ? readJson(claims.bytes) : undefined,
  }
}

/** Under another scheme, or none, only what looks like a token is read as one. */
function attempt(text: string): Token | undefined {
  return /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*$/.test(text) ? readToken(text) : undefined
}
