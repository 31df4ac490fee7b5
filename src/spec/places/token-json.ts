import { z } from 'zod'
import type { JsonDocument, Read } from '../model/json.ts'
import { nowhere, type Place } from '../model/place.ts'
import { isObject } from '../model/requester.ts'

/** The JSON of a part of the token; silent when the part is not base64url, or nests too deep to be read. */
export function jsonOfPart(part: 'header' | 'claims'): Place<Read<JsonDocument>> {
  const at = part === 'header' ? 'JOSE header' : 'claims'
  return ({ authorization: { token } }) => {
    const read = token?.[part]
    return read === undefined || isTooDeep(read)
      ? nowhere
      : [{ value: read, at, received: () => shown(read) }]
  }
}

/** Whether a JSON text nests deeper than anybody has to read. */
export function isTooDeep(read: Read<JsonDocument>): boolean {
  return !read.ok && read.fault.kind === 'depth'
}

/** A JSON object. */
export const jsonObject = z
  .custom<Read<JsonDocument>>((read) => isRead(read) && isObject(read.value.value))
  .describe('a JSON object in UTF-8')

function isRead(read: unknown): read is { ok: true; value: JsonDocument } {
  return isObject(read) && read.ok === true
}

function shown(read: Read<JsonDocument>): string {
  if (read.ok) return JSON.stringify(read.value.value).slice(0, 60)
  return `${read.fault.message} at line ${read.fault.line}, column ${read.fault.column}`
}
