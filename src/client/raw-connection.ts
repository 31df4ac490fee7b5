import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import type { HttpAnswer } from '../wire/http-message.ts'

/**
 * A connection over plain HTTP that sends bytes as they are, one request after the other, and reads whole answers:
 * no client of HTTP sends what is malformed on purpose.
 */
export class RawConnection {
  readonly socket: Socket
  #received: Buffer[] = []
  #wake: () => void = () => undefined
  #isClosed = false

  /**
   * Connects to where a URL points.
   * @param idleMilliseconds after which a silent connection is closed; it may be silent for ever unless told
   * @throws the error of node:net when it cannot connect, such as ECONNREFUSED
   */
  static async to(url: string, idleMilliseconds = 0): Promise<RawConnection> {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname.replace(/^\[|\]$/g, ''))
    socket.setTimeout(idleMilliseconds, () => socket.destroy())
    await once(socket, 'connect')
    return new RawConnection(socket)
  }

  private constructor(socket: Socket) {
    this.socket = socket
    socket.setNoDelay(true)
    socket.on('data', (chunk: Buffer) => {
      this.#received.push(chunk)
      this.#wake()
    })
    socket.on('error', () => undefined)
    for (const event of ['end', 'close'])
      socket.on(event, () => {
        this.#isClosed = true
        this.#wake()
      })
  }

  /** Whether the other side has closed it. */
  get isClosed(): boolean {
    return this.#isClosed
  }

  /** Sends a request and reads its answer; undefined when the connection closes without one. */
  exchange(bytes: Uint8Array | string, hasBody = true): Promise<HttpAnswer | undefined> {
    this.socket.write(bytes)
    return this.answer(hasBody)
  }

  /** The next answer; undefined when the connection closes without one. */
  async answer(hasBody = true): Promise<HttpAnswer | undefined> {
    for (;;) {
      const received = Buffer.concat(this.#received)
      this.#received = [received]
      const read = readAnswer(received, hasBody)
      if (read !== undefined) {
        this.#received = [received.subarray(read.size)]
        return read.answer
      }
      if (this.#isClosed) return undefined
      await this.#change()
    }
  }

  /** Resolves when the other side has closed the connection. */
  async closed(): Promise<void> {
    while (!this.#isClosed) await this.#change()
  }

  close(): void {
    this.socket.destroy()
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}

/** Reads an answer whose length is given by Content-Length; undefined while it is not whole. */
function readAnswer(bytes: Buffer, hasBody: boolean): { answer: HttpAnswer; size: number } | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const status = Number(statusLine.split(' ')[1])
  const headers = lines.map((line): readonly [string, string] => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1).trim()]
  })
  const length = headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1]
  const start = end + 4
  const stop = start + (hasBody ? Number(length ?? 0) : 0)
  if (bytes.length < stop) return undefined
  return { answer: { status, headers, body: bytes.subarray(start, stop) }, size: stop }
}
