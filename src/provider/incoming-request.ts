import type { IncomingMessage } from 'node:http'
import type { HttpRequest } from '../wire/http-message.ts'

/**
 * A request as node:http read it, with nothing joined, dropped or decoded.
 * @param clientCertificate what its connection presented, where that is known
 */
export function requestOf(
  message: IncomingMessage,
  body: Uint8Array,
  clientCertificate?: HttpRequest['clientCertificate'],
): HttpRequest {
  const { method = '', url = '' } = message
  const headers = fieldsOf(message.rawHeaders)
  const request = {
    method,
    target: url,
    headers,
    body,
    headFaults: faultsOf(message, headers),
    headSize: sizeOf(message),
  }
  return clientCertificate === undefined ? request : { ...request, clientCertificate }
}

/** Names and values take turns in `rawHeaders`. */
function fieldsOf(raw: readonly string[]): HttpRequest['headers'] {
  const fields: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return fields
}

/** RFC 9112 section 3.2: a request of HTTP/1.1 has one Host. */
function faultsOf({ httpVersion }: IncomingMessage, headers: HttpRequest['headers']): readonly string[] {
  if (httpVersion === '1.0') return none
  let hosts = 0
  for (const [name] of headers) if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  if (hosts === 1) return none
  return [hosts === 0 ? 'there is no Host field' : 'there are two Host fields']
}

const none: readonly string[] = []

/** Blanks around values are gone by now, and not counted. */
function sizeOf({ method = '', url = '', rawHeaders }: IncomingMessage): number {
  let size = `${method} ${url} HTTP/1.1\r\n`.length
  for (const part of rawHeaders) size += part.length + 2
  return size
}
