import { readChunks } from './http-chunks.ts'
import { readHttpHead } from './http-head.ts'
import type { HttpRequest } from './http-message.ts'

export interface HttpReaderOptions {
  /** `any`: lines may end in LF alone, as they do in a text somebody saved; else that is a fault. */
  readonly lineEnding?: 'crlf' | 'any'
}

export type HttpRead =
  | {
      readonly ok: true
      readonly request: HttpRequest
      /** How many bytes follow the request: of the next one, or more body than Content-Length says. */
      readonly surplus: number
    }
  | { readonly ok: false; readonly reason: string }

/**
 * Reads one whole HTTP/1.1 request (RFC 9112). Whatever is wrong with its head is told of in `headFaults` and read as
 * best it can be; only bytes without a request line or without the empty line that ends the head are no request.
 * An empty line before the request line is skipped. `headSize` counts all lines of the head with their ends, but not
 * the empty one.
 *
 * The body is, with a chunked Transfer-Encoding, what the chunks hold (broken framing is a fault, trailers are dropped,
 * the field stays); else, with one valid Content-Length, at most that many bytes (fewer when no more are there, so a
 * length that is too large shows in `body.length`, one that is too small in `surplus`); else all that follows. It may
 * share its memory with `bytes`.
 */
export function readHttpRequest(bytes: Uint8Array, options: HttpReaderOptions = {}): HttpRead {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = startOfHead(buffer)
  const end = endOfHead(buffer, start)
  if (end === undefined) return { ok: false, reason: 'no empty line ends the head' }
  const head = readHttpHead(buffer.toString('latin1', start, end.lines), options.lineEnding === 'any')
  if (typeof head === 'string') return { ok: false, reason: head }
  const { method, target, headers, faults } = head
  const { body, consumed, fault } = readBody(buffer.subarray(end.body), headers)
  const headFaults = fault === undefined ? faults : [...faults, fault]
  const request = { method, target, headers, body, headFaults, headSize: end.lines - start }
  return { ok: true, request, surplus: buffer.length - end.body - consumed }
}

const lf = 0x0a
const cr = 0x0d

function startOfHead(buffer: Buffer): number {
  if (buffer[0] === lf) return 1
  return buffer[0] === cr && buffer[1] === lf ? 2 : 0
}

/** Where the lines of the head end and where the body begins. */
function endOfHead(buffer: Buffer, start: number): { lines: number; body: number } | undefined {
  for (let at = buffer.indexOf(lf, start); at !== -1; at = buffer.indexOf(lf, at + 1)) {
    const next = buffer[at + 1]
    if (next === lf) return { lines: at + 1, body: at + 2 }
    if (next === cr && buffer[at + 2] === lf) return { lines: at + 1, body: at + 3 }
  }
  return undefined
}

interface Body {
  readonly body: Uint8Array
  /** How many of the bytes are the body's, framing and all. */
  readonly consumed: number
  readonly fault?: string
}

function readBody(rest: Buffer, headers: HttpRequest['headers']): Body {
  const codings = valuesOf(headers, 'transfer-encoding')
  if (codings.length > 0) {
    if (/(?:^|,)[ \t]*chunked[ \t]*$/i.test(codings.join(','))) return readChunks(rest)
    const fault = 'the last Transfer-Encoding is not chunked'
    return { body: plain(rest), consumed: rest.length, fault }
  }
  const lengths = new Set(valuesOf(headers, 'content-length'))
  const [length] = lengths
  const isValid = lengths.size === 1 && length !== undefined && /^[0-9]{1,15}$/.test(length)
  const consumed = isValid ? Math.min(Number(length), rest.length) : rest.length
  return { body: plain(rest.subarray(0, consumed)), consumed }
}

/** The same bytes, not copied, as no Buffer. */
function plain({ buffer, byteOffset, length }: Buffer): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length)
}

function valuesOf(headers: HttpRequest['headers'], name: string): string[] {
  return headers
    .filter(([field]) => field.length === name.length && field.toLowerCase() === name)
    .map(([, value]) => value)
}
