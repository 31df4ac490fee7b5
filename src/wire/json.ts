import type { JsonDocument, Read } from '../spec/model/json.ts'
import { JsonFault } from './json-fault.ts'
import { pathTo } from './json-path.ts'
import { JsonReader } from './json-reader.ts'
import { positionOf, readUtf8 } from './utf8.ts'

/**
 * Reads a JSON text strictly by RFC 8259. Refused besides: nesting deeper than 200 (fault `depth`, met at once),
 * bytes that are not UTF-8 (fault `utf-8`), an escape that is half of a surrogate pair, a number too large for a double. A byte order
 * mark is let pass. Names are compared unescaped; a name in a path stands as it is, dots and all.
 */
export function readJson(bytes: Uint8Array): Read<JsonDocument> {
  const read = readJsonText(bytes, { keepsNumbers: false })
  if (!read.ok) return read
  const { reader, holder, byteOrderMark } = read.value
  const spellings = new Map<string, string>()
  const [value] = holder
  const alone = reader.spellings.get(holder)?.get(0)
  if (alone !== undefined) spellings.set('', alone)
  else if (reader.spellings.size > 0) collectSpellings(reader, value, '', spellings)
  const { depth, escapes } = reader
  const duplicates = [...reader.duplicates]
  return { ok: true, value: { value, duplicates, spellings, depth, escapes, byteOrderMark } }
}

export interface JsonText {
  /** What was noticed. */
  readonly reader: JsonReader
  /** An array of the one value. */
  readonly holder: readonly [unknown]
  readonly byteOrderMark: boolean
}

/** Reads as `readJson` does; every number becomes a `SpeltNumber` if `keepsNumbers`. */
export function readJsonText(bytes: Uint8Array, { keepsNumbers }: { keepsNumbers: boolean }): Read<JsonText> {
  const decoded = readUtf8(bytes)
  if (!decoded.ok) return decoded
  const text = decoded.value
  const byteOrderMark = text.charCodeAt(0) === 0xfeff
  const start = byteOrderMark ? 1 : 0
  const reader = new JsonReader(text, start, keepsNumbers)
  try {
    return { ok: true, value: { reader, holder: reader.read(), byteOrderMark } }
  } catch (thrown) {
    if (!(thrown instanceof JsonFault)) throw thrown
    const { kind, message, at } = thrown
    return { ok: false, fault: { kind, message, ...positionOf(text.slice(start), at - start) } }
  }
}

/** Walks the values that count: what a later member of the same name has replaced is not reached. */
function collectSpellings(
  reader: JsonReader,
  value: unknown,
  path: string,
  spellings: Map<string, string>,
): void {
  if (typeof value !== 'object' || value === null) return
  const own = reader.spellings.get(value)
  if (own !== undefined) for (const [step, spelling] of own) spellings.set(pathTo(path, step), spelling)
  for (const [name, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(name) : name
    if (typeof member === 'object') collectSpellings(reader, member, pathTo(path, step), spellings)
  }
}
