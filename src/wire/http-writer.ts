import { writeChunks } from './http-chunks.ts'
import type { HttpRequest } from './http-message.ts'

/**
 * Writes a request as HTTP/1.1, the reverse of `readHttpRequest`: its fields as they are, none added. The body goes out
 * as it is too, but in one chunk where the Transfer-Encoding is chunked.
 */
export function writeHttpRequest({ method, target, headers, body }: HttpRequest): Uint8Array {
  const fields = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const head = Buffer.from(`${method} ${target} HTTP/1.1\r\n${fields}\r\n`, 'latin1')
  const { buffer, byteOffset, length } = Buffer.concat([head, isChunked(headers) ? writeChunks(body) : body])
  return new Uint8Array(buffer, byteOffset, length)
}

/** Bytes of the lines of a head with their ends, without the empty one: as `readHttpRequest` counts them. */
export function headSizeOf({ method, target, headers }: Omit<HttpRequest, 'body'>): number {
  let size = `${method} ${target} HTTP/1.1\r\n`.length
  for (const [name, value] of headers) size += `${name}: ${value}\r\n`.length
  return size
}

function isChunked(headers: HttpRequest['headers']): boolean {
  const codings = headers
    .filter(([name]) => name.toLowerCase() === 'transfer-encoding')
    .map(([, value]) => value)
  return /(?:^|,)[ \t]*chunked[ \t]*$/i.test(codings.join(','))
}
