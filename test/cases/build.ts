import type { HttpRequest } from '../../src/wire/http-message.ts'
import type { RequestParts } from './requests.ts'

/** The request as a server sees it. */
export function buildRequest(parts: RequestParts): HttpRequest {
  const body = bodyOf(parts)
  const headers = headersOf(parts, body.length)
  const lines = [requestLine(parts), ...headers.map(([name, value]) => `${name}: ${value}`)]
  return {
    method: parts.method,
    target: parts.target,
    headers,
    body,
    headFaults: parts.rawChanges.length === 0 ? [] : headFaultsOf(buildMessage(parts)),
    headSize: parts.headSize ?? lines.reduce((size, line) => size + line.length + 2, 0),
    ...(parts.clientCertificate === undefined ? {} : { clientCertificate: parts.clientCertificate }),
  }
}

/** The whole message as it goes over the wire, one character a byte. */
function buildMessage(parts: RequestParts): string {
  const body = bodyOf(parts)
  const lines = headersOf(parts, body.length).map(([name, value]) => `${name}: ${value}\r\n`)
  const message = `${requestLine(parts)}\r\n${lines.join('')}\r\n${Buffer.from(body).toString('latin1')}`
  return parts.rawChanges.reduce((text, change) => change(text), message)
}

function requestLine({ method, target }: RequestParts): string {
  return `${method} ${target} HTTP/1.1`
}

function bodyOf({ body, bodyChanges }: RequestParts): Uint8Array {
  return bodyChanges.reduce<Uint8Array>((bytes, change) => change(bytes), Buffer.from(body, 'utf8'))
}

function headersOf(parts: RequestParts, length: number): HttpRequest['headers'] {
  const token = tokenOf(parts)
  return parts.headers.map(([name, text]) => {
    const value = text.replaceAll('{token}', token).replaceAll('{length}', String(length))
    return [
      name,
      Buffer.from(value, 'utf8')
        .toString('latin1')
        .replace(/^[ \t]+|[ \t]+$/g, ''),
    ]
  })
}

function tokenOf({ jose, encodeJose, claims, encodeClaims, signature, tokenChanges }: RequestParts): string {
  const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const token = `${encoded(encodeJose(jose))}.${encoded(encodeClaims(claims))}.${signature}`
  return tokenChanges.reduce((text, change) => change(text), token)
}

/** Faults of a head by RFC 9112, read here on its own so that nothing rests on the reader under test. */
function headFaultsOf(message: string): readonly string[] {
  const head = message.slice(0, message.indexOf('\r\n\r\n'))
  const faults = head.split('\r\n').slice(1).map(faultOfLine)
  return faults.filter((fault) => fault !== undefined)
}

function faultOfLine(line: string): string | undefined {
  if (/^[ \t]/.test(line)) return 'a folded line'
  if (/[\r\n]/.test(line)) return 'a line ends without CR LF'
  if (line.includes('\0')) return 'a NUL in a line'
  if (/^[^:]*[ \t]:/.test(line)) return 'a blank before the colon'
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:/.test(line) ? undefined : 'a name that is not a token'
}
