import type { HttpRequest } from '../../src/wire/http-message.ts'

/** The value of a header field as bytes; undefined where it is not sent exactly once. */
export function headerBytes({ headers }: HttpRequest, name: string): Buffer | undefined {
  const lines = headers.filter(([other]) => other.toLowerCase() === name.toLowerCase())
  const [line] = lines
  return line === undefined || lines.length > 1 ? undefined : Buffer.from(line[1], 'latin1')
}

/** The request with another value of a header field; the size of its head follows. */
export function withHeader(request: HttpRequest, name: string, value: Uint8Array): HttpRequest {
  const text = Buffer.from(value).toString('latin1')
  const isNamed = (other: string) => other.toLowerCase() === name.toLowerCase()
  const headers = request.headers.map(([other, old]): readonly [string, string] => [
    other,
    isNamed(other) ? text : old,
  ])
  const { headSize } = request
  return {
    ...request,
    headers,
    ...(headSize === undefined ? {} : { headSize: headSize + lengthOf(headers) - lengthOf(request.headers) }),
  }
}

function lengthOf(headers: HttpRequest['headers']): number {
  return headers.reduce((length, [name, value]) => length + name.length + value.length, 0)
}

/** The request with another body, and the Content-Length of it. */
export function withBody(request: HttpRequest, body: Uint8Array): HttpRequest {
  return withHeader({ ...request, body }, 'Content-Length', Buffer.from(String(body.length)))
}

/** The claims of an unsecured token; undefined where they cannot be read. */
export function claimsOf(request: HttpRequest): Readonly<Record<string, unknown>> | undefined {
  const [, claims] =
    /^Bearer [^.]*\.([^.]*)\.$/.exec(headerBytes(request, 'Authorization')?.toString() ?? '') ?? []
  if (claims === undefined) return undefined
  try {
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString())
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : undefined
  } catch {
    return undefined
  }
}

/** The request with these claims added to its token, or in place of those that it has. */
export function withClaims(request: HttpRequest, changes: Readonly<Record<string, string>>): HttpRequest {
  const [header = ''] = headerBytes(request, 'Authorization')?.toString().split('.') ?? []
  const claims = JSON.stringify({ ...claimsOf(request), ...changes })
  const token = `${header}.${Buffer.from(claims).toString('base64url')}.`
  return withHeader(request, 'Authorization', Buffer.from(token))
}

/** Whether two requests are the same to the byte. */
export function isSameRequest(one: HttpRequest, other: HttpRequest): boolean {
  return describe(one) === describe(other) && Buffer.compare(one.body, other.body) === 0
}

function describe({
  method,
  target,
  headers,
  headSize,
  headFaults = [],
  clientCertificate,
}: HttpRequest): string {
  return JSON.stringify([method, target, headers, headSize, headFaults, clientCertificate])
}
