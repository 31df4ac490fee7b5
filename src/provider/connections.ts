import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { HttpAnswer } from '../wire/http-message.ts'
import type { OutgoingAnswer } from './answering.ts'
import { afterDelay, cutOff } from './spoilt-answer.ts'

/** Sends answers, and ends connections so that the last answer still arrives. */
export class Connections {
  readonly #lingerMilliseconds: number
  readonly #latest = new WeakMap<Socket, Latest>()
  readonly #ending = new WeakSet<Socket>()

  #outgoing: [ServerResponse, HttpAnswer][] = []

  constructor(lingerMilliseconds: number) {
    this.#lingerMilliseconds = lingerMilliseconds
  }

  /** Whether the answer to the last request of a connection has yet to go out. */
  isAnswering(socket: Socket): boolean {
    return this.#latest.get(socket)?.response.writableFinished === false
  }

  /** Notes that a request has begun. A client that is gone is nobody's fault. */
  begin(message: IncomingMessage, response: ServerResponse): void {
    response.on('error', ignore)
    this.#latest.set(message.socket, { message, response, bytesRead: message.socket.bytesRead })
  }

  send(response: ServerResponse, answer: OutgoingAnswer): void {
    if (answer.spoilt === undefined) this.#sendSoon(response, answer)
    else
      afterDelay(response, answer, () => {
        if (answer.spoilt?.cut === undefined) this.#sendSoon(response, answer)
        else cutOff(response, answer)
      })
  }

  #sendSoon(response: ServerResponse, answer: HttpAnswer): void {
    if (this.#outgoing.length === 0) setImmediate(() => this.#flush())
    this.#outgoing.push([response, answer])
  }

  #flush(): void {
    const outgoing = this.#outgoing
    this.#outgoing = []
    for (const [response, answer] of outgoing) this.#write(response, answer)
  }

  #write(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
    response.writeHead(status, [...headers, ['Content-Length', String(body.length)]].flat())
    if (body.length > mostInOnePiece) response.end(body)
    else response.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1')
  }

  /** Sends an answer to a request that is still coming in: what comes is thrown away, until it ends or time is up. */
  sendAndClose(message: IncomingMessage, response: ServerResponse, answer: HttpAnswer): void {
    const { socket } = message
    this.#closeInTime(socket)
    response.writeHead(answer.status, closing(answer).flat())
    response.write(answer.body)
    message.once('end', () => response.end())
    message.resume()
  }

  /** Sends an answer where node:http has no response to send, and closes the connection. */
  sendOn(socket: Socket, answer: HttpAnswer): void {
    this.#closeInTime(socket)
    const lines = closing(answer).map(([name, value]) => `${name}: ${value}\r\n`)
    const statusLine = `HTTP/1.1 ${answer.status} ${STATUS_CODES[answer.status] ?? ''}\r\n`
    socket.write(`${statusLine}${lines.join('')}\r\n`, 'latin1')
    socket.end(answer.body)
  }

  /** Whether the last answer of a connection is on its way. */
  isEnding(socket: Socket): boolean {
    return this.#ending.has(socket)
  }

  /** Whether an answer can be written to the socket itself. */
  isFree(socket: Socket): boolean {
    const latest = this.#latest.get(socket)
    return socket.writable && !this.isEnding(socket) && (!latest?.response.headersSent || isDone(latest))
  }

  /** Whether the last bytes that came in, so many of them, begin a request. */
  beginsWith(socket: Socket, bytes: number): boolean {
    const latest = this.#latest.get(socket)
    const before = socket.bytesRead - bytes
    return latest === undefined ? before === 0 : isDone(latest) && latest.bytesRead === before
  }

  #closeInTime(socket: Socket): void {
    this.#ending.add(socket)
    socket.on('error', ignore)
    const timer = setTimeout(() => socket.destroy(), this.#lingerMilliseconds)
    socket.once('close', () => clearTimeout(timer))
  }
}

/** Bytes of a body that goes out as text: node:http writes text and the head before it in one piece. */
const mostInOnePiece = 16_384

/** The request of a connection that began last. */
interface Latest {
  readonly message: IncomingMessage
  readonly response: ServerResponse
  /** Bytes that had come in by then. */
  readonly bytesRead: number
}

function isDone({ message, response }: Latest): boolean {
  return message.complete && response.writableEnded
}

function closing({ headers, body }: HttpAnswer): readonly (readonly [string, string])[] {
  return [...headers, ['Content-Length', String(body.length)], ['Connection', 'close']]
}

function ignore(): void {}
