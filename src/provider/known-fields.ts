import type { Fields } from '../spec/model/request.ts'
import { type FieldsReader, readFields } from '../wire/fields-reader.ts'
import { Remembered } from './remembered.ts'

/**
 * Reads fields, and remembers them: a client names the same media types in every request, and may send a token as often
 * as it likes until it expires. What is remembered takes some fifty times the memory of its text, so texts up to 4 kB are,
 * and a quarter of a million characters of them.
 */
export function knownFields(): FieldsReader {
  const known = new Remembered<Fields>(262_144)
  return (lines) => {
    const text = `${told(lines.authorization)}${told(lines.contentType)}${told(lines.accept)}`
    const found = known.get(text)
    if (found !== undefined) return found
    const fields = readFields(lines)
    if (text.length <= 4_096) known.set(text, fields, text.length)
    return fields
  }
}

/** With their number, since a field that is empty is another thing than none. */
function told(lines: readonly string[]): string {
  return `${lines.length}\n${lines.join('\n')}\n`
}
