import { characterAt, JsonFault } from './json-fault.ts'

/**
 * Reads a JSON string that holds an escape: `start` is the offset behind its opening quote, `firstEscape` that of its
 * first backslash. Gives its value and the offset behind its closing quote; throws a `JsonFault`.
 */
export function readEscapedString(
  text: string,
  start: number,
  firstEscape: number,
): { value: string; end: number } {
  let value = ''
  let copied = start
  let at = firstEscape
  for (;;) {
    const code = text.charCodeAt(at)
    if (code === 0x22) break
    if (!(code >= 0x20)) throw unquotable(text, at)
    if (code !== 0x5c) {
      at++
      continue
    }
    const written = text.slice(at, at + (text[at + 1] === 'u' ? 6 : 2))
    value += text.slice(copied, at) + unescaped(written, at)
    at += written.length
    copied = at
  }
  value += text.slice(copied, at)
  if (loneSurrogate.test(value)) throw new JsonFault('syntax', 'an escape is half of a surrogate pair', start)
  return { value, end: at + 1 }
}

/** The fault of a string that holds a control character or does not end. */
export function unquotable(text: string, at: number): JsonFault {
  const message =
    at < text.length ? `a string holds ${characterAt(text, at)} unescaped` : 'a string does not end'
  return new JsonFault('syntax', message, at)
}

const loneSurrogate = /\p{Surrogate}/u
const unicodeEscape = /^\\u[0-9A-Fa-f]{4}$/
const shortEscapes = new Map([
  ['\\"', '"'],
  ['\\\\', '\\'],
  ['\\/', '/'],
  ['\\b', '\b'],
  ['\\f', '\f'],
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
])

function unescaped(written: string, at: number): string {
  if (unicodeEscape.test(written)) return String.fromCharCode(Number.parseInt(written.slice(2), 16))
  const value = shortEscapes.get(written)
  if (value !== undefined) return value
  throw new JsonFault('syntax', `${JSON.stringify(written)} is not an escape`, at)
}
