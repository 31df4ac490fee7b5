import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Counts the answers that wait behind others of their connection: node:http reads all requests of a piece before it sends
 * their answers, and a client that reads none of them could fill the memory.
 */
export class WaitingAnswers {
  readonly #most: number
  readonly #waiting = new Map<Socket, number>()
  #inAll = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Counts one more until it is sent, or its connection closed; false when there is no room for it. */
  take(socket: Socket, response: ServerResponse): boolean {
    if (this.#inAll >= this.#most) return false
    const others = this.#waiting.get(socket)
    if (others === undefined) socket.once('close', () => this.#leave(socket))
    this.#waiting.set(socket, (others ?? 0) + 1)
    this.#inAll += 1
    response.once('finish', () => this.#release(socket))
    return true
  }

  #release(socket: Socket): void {
    const waiting = this.#waiting.get(socket)
    if (waiting === undefined) return
    this.#waiting.set(socket, waiting - 1)
    this.#inAll -= 1
  }

  #leave(socket: Socket): void {
    this.#inAll -= this.#waiting.get(socket) ?? 0
    this.#waiting.delete(socket)
  }
}
