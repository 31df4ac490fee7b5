import type { Socket } from 'node:net'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import { readHttpRequest } from '../wire/http-reader.ts'
import type { Connections } from './connections.ts'
import type { Handler } from './handler.ts'

/**
 * Answers what node:http could not parse. Where the bytes at hand are a whole request, however malformed, it is read
 * by our own reader and answered like any other, so that the answer says what is wrong with all of it. What still comes
 * in on a connection that is ending is thrown away.
 */
export function answerUnparsed(
  error: Error,
  socket: Socket,
  handler: Handler,
  connections: Connections,
): void {
  const parserError = error as ParserError
  if (connections.isFree(socket))
    connections.sendOn(socket, answerTo(parserError, socket, handler, connections))
  else if (!connections.isEnding(socket)) socket.destroy()
  else if (parserError.code === 'HPE_INVALID_EOF_STATE') socket.destroySoon()
}

/** What node:http says of bytes that it could not parse. */
interface ParserError extends Error {
  readonly code?: string
  readonly reason?: string
  /** The bytes that came in last. */
  readonly rawPacket?: Uint8Array
}

function answerTo(
  { code = '', reason, rawPacket }: ParserError,
  socket: Socket,
  handler: Handler,
  connections: Connections,
): HttpAnswer {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return handler.refuse({ why: 'too slow' })
  if (code === 'HPE_HEADER_OVERFLOW') return handler.refuse({ why: 'head too large' })
  const bytes =
    rawPacket !== undefined && connections.beginsWith(socket, rawPacket.length) ? rawPacket : undefined
  if (bytes?.[0] === tlsHandshake) return handler.refuse({ why: 'malformed', reason: 'a TLS handshake' })
  const read = bytes === undefined ? undefined : readHttpRequest(bytes)
  const fault = reason ?? 'bytes that are not HTTP'
  if (!read?.ok) return handler.refuse({ why: 'malformed', reason: read?.reason ?? fault })
  if (code === 'HPE_INVALID_METHOD') return handler.answer(soFar(read.request))
  const request = withFault(read.request, fault)
  return isWhole(request) ? handler.answer(request) : handler.refuse({ why: 'malformed', head: request })
}

const tlsHandshake = 0x16

/** A request with a method that the parser does not know, which is refused for that whatever its body holds. */
function soFar(request: HttpRequest): HttpRequest {
  if (isWhole(request)) return request
  const headers = request.headers.filter(([name]) => name.toLowerCase() !== 'content-length')
  return { ...request, headers, body: new Uint8Array(0) }
}

/** What the parser refuses and our reader lets pass is a fault all the same. */
function withFault(request: HttpRequest, fault: string): HttpRequest {
  const { headFaults = [] } = request
  return headFaults.length > 0 ? request : { ...request, headFaults: [fault] }
}

function isWhole({ headers, body }: HttpRequest): boolean {
  const length = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1]
  return length === undefined || !/^[0-9]+$/.test(length) || body.length >= Number(length)
}
