import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpRequest } from '../wire/http-message.ts'
import { Connections } from './connections.ts'
import type { Handler } from './handler.ts'
import { HeldBytes } from './held-bytes.ts'
import { declaredLength, type Received, receiveBody } from './incoming-body.ts'
import { requestOf } from './incoming-request.ts'
import type { Limits } from './limits.ts'
import { type MutualTls, PresentedCertificates, tlsServer } from './mutual-tls.ts'
import { answerUnparsed } from './unparsed-request.ts'
import { WaitingAnswers } from './waiting-answers.ts'

export interface HttpServer {
  /** Not listening yet. */
  readonly server: Server
  /** Takes no more requests, gives those in hand a second, then closes every connection. */
  readonly close: () => Promise<void>
}

/** An HTTP/1.1 server that passes requests on to the byte, and that nothing a client sends can bring down. */
export function httpServer(
  handler: Handler,
  limits: Limits,
  connections = new Connections(limits.lingerMilliseconds),
  tls?: MutualTls,
): HttpServer {
  const held = new HeldBytes(limits.heldBytes)
  const server = boundedServer(limits, tls)
  const presented = new PresentedCertificates(tls)
  presented.readFrom(server)
  const read = (message: IncomingMessage, body: Uint8Array) =>
    requestOf(message, body, presented.on(message.socket))
  const sockets = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  const waiting = new WaitingAnswers(limits.waitingAnswers)
  const serve = (message: IncomingMessage, response: ServerResponse): void => {
    const { socket } = message
    // It came in one piece with a request that there was no room for.
    if (socket.destroyed) return
    const hasRoom = !connections.isAnswering(socket) || waiting.take(socket, response)
    connections.begin(message, response)
    if (!hasRoom) {
      socket.destroy()
      return
    }
    receiveBody(message, limits.bodyBytes, held, (received) =>
      answerReceived({ message, response, received, read }, handler, connections),
    )
  }
  server.on('request', serve)
  server.on('checkExpectation', serve)
  server.on('checkContinue', (message: IncomingMessage, response: ServerResponse) => {
    if ((declaredLength(message) ?? 0) <= limits.bodyBytes) response.writeContinue()
    serve(message, response)
  })
  server.on('connect', (message: IncomingMessage, socket: Socket) =>
    connections.sendOn(socket, handler.answer(read(message, noBody))),
  )
  server.on('clientError', (error: Error, socket: Socket) => {
    if (presented.isSecure(socket)) answerUnparsed(error, socket, handler, connections)
    else presented.fail(error, socket)
  })
  return { server, close: () => closed(server, sockets) }
}

const noBody = new Uint8Array(0)

/** A missing Host is told of as any other fault of the head; no field is left out, however many there are. */
function boundedServer(limits: Limits, tls: MutualTls | undefined): Server {
  const options = {
    maxHeaderSize: limits.headBytes,
    requireHostHeader: false,
    headersTimeout: limits.headMilliseconds,
    requestTimeout: limits.requestMilliseconds,
    keepAliveTimeout: limits.idleMilliseconds,
    connectionsCheckingInterval: Math.min(1_000, limits.headMilliseconds / 2),
  }
  const server = tls === undefined ? createServer(options) : tlsServer(options, tls)
  server.maxHeadersCount = 0
  server.maxConnections = limits.connections
  server.timeout = limits.requestMilliseconds
  return server
}

interface Incoming {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  readonly received: Received
  readonly read: (message: IncomingMessage, body: Uint8Array) => HttpRequest
}

function answerReceived(
  { message, response, received, read }: Incoming,
  handler: Handler,
  connections: Connections,
): void {
  if (connections.isEnding(message.socket)) return
  if (typeof received !== 'string') {
    connections.send(response, handler.answer(read(message, received)))
    return
  }
  const answer = handler.refuse({ why: received, head: read(message, noBody) })
  connections.sendAndClose(message, response, answer)
}

async function closed(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  const isClosed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => {
    for (const socket of sockets) socket.destroy()
  }, graceMilliseconds)
  await isClosed
  clearTimeout(timer)
}

const graceMilliseconds = 1_000
