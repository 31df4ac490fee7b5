import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

/** A server that reads nothing: it keeps each byte that comes, and answers when as many as it waits for have come. */
export class RecordingServer {
  readonly host: string
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #received: Buffer[] = []
  #waitsFor = Number.POSITIVE_INFINITY
  #size = 0
  #answer = empty

  static async start(tls?: TlsOptions): Promise<RecordingServer> {
    const server = tls === undefined ? createServer() : createTlsServer(tls)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const recording = new RecordingServer(server)
    server.on(tls === undefined ? 'connection' : 'secureConnection', (socket) => recording.#record(socket))
    return recording
  }

  private constructor(server: Server) {
    this.#server = server
    this.host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** Answers the next so many bytes, from whichever connections they come. */
  expect(bytes: number, answer = empty): void {
    this.#received.length = 0
    this.#size = 0
    this.#waitsFor = bytes
    this.#answer = answer
  }

  /** What has come since then. */
  get received(): Buffer {
    return Buffer.concat(this.#received)
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close')
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  #record(socket: Socket): void {
    this.#sockets.add(socket)
    socket.on('error', () => undefined)
    socket.on('close', () => this.#sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      this.#received.push(chunk)
      this.#size += chunk.length
      if (this.#size >= this.#waitsFor) socket.write(this.#answer)
    })
  }
}

const empty = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'
