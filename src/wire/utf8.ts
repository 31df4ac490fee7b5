import type { Read, SyntaxFault } from '../spec/model/json.ts'

/** The text of UTF-8 bytes, a byte order mark kept as U+FEFF; undefined when they are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** The text of the bytes of a document, or where they cease to be UTF-8; UTF-16 and UTF-32 are known by their zero bytes. */
export function readUtf8(bytes: Uint8Array): Read<string> {
  if ((bytes[0] === 0 && bytes[2] === 0) || (bytes[1] === 0 && bytes[3] === 0)) {
    return {
      ok: false,
      fault: { kind: 'utf-8', message: 'the bytes are UTF-16 or UTF-32', line: 1, column: 1 },
    }
  }
  const value = decodeUtf8(bytes)
  return value === undefined ? { ok: false, fault: faultOf(bytes) } : { ok: true, value }
}

/** Line and column of an offset, both from 1, the column in code points; CR, LF and CR LF end a line. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/)
  const last = lines[lines.length - 1]!
  const pairs = last.match(/[\uDC00-\uDFFF]/g)?.length ?? 0
  return { line: lines.length, column: last.length - pairs + 1 }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function faultOf(bytes: Uint8Array): SyntaxFault {
  let valid = 0
  let beyond = bytes.length + 1
  while (beyond - valid > 1) {
    const middle = (valid + beyond) >>> 1
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) valid = middle
    else beyond = middle
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, valid), {
    stream: true,
  })
  const message = valid === bytes.length ? 'the text ends inside a character' : 'the bytes are not UTF-8'
  return { kind: 'utf-8', message, ...positionOf(before, before.length) }
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
