import type { Target } from './target.ts'

/** The bytes of a request with the fields of a target behind its own, and else as they are, faults and all. */
export function withAddedFields(bytes: Uint8Array, { headers }: Pick<Target, 'headers'>): Uint8Array {
  if (headers.length === 0) return bytes
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfFields(all)
  if (end === undefined) return bytes
  const added = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return new Uint8Array(
    Buffer.concat([all.subarray(0, end), Buffer.from(added, 'latin1'), all.subarray(end)]),
  )
}

/** Where the empty line begins that ends a head; undefined where there is none. */
function endOfFields(all: Buffer): number | undefined {
  const found = ['\r\n\r\n', '\n\n']
    .map((end) => ({ at: all.indexOf(end), line: end.length / 2 }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at)[0]
  return found === undefined ? undefined : found.at + found.line
}
