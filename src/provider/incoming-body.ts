import type { IncomingMessage } from 'node:http'
import type { HeldBytes } from './held-bytes.ts'

/** What came of receiving a body: the body, or why it was not kept. A client that goes away is told of to nobody. */
export type Received = Uint8Array | 'body too large' | 'no room'

/** Receives a body. It is copied into one piece as it comes: a million chunks of one byte are a million bytes. */
export function receiveBody(
  message: IncomingMessage,
  most: number,
  held: HeldBytes,
  done: (received: Received) => void,
): void {
  const declared = declaredLength(message)
  if (declared === 0) done(empty)
  else if (declared !== undefined && declared > most) done('body too large')
  else collect(message, new GrowingBody(declared ?? 0, most, held), done)
}

function collect(message: IncomingMessage, body: GrowingBody, done: (received: Received) => void): void {
  let isOver = false
  const end = (received: Received | undefined): void => {
    if (isOver) return
    isOver = true
    body.release()
    if (received !== undefined) done(received)
  }
  message.on('data', (chunk: Buffer) => {
    if (isOver) return
    const refusal = body.add(chunk)
    if (refusal !== undefined) end(refusal)
  })
  message.on('end', () => end(body.bytes()))
  message.on('close', () => end(undefined))
}

/** Bytes that Content-Length announces; 0 without a body, undefined for one in chunks. */
export function declaredLength({ rawHeaders }: IncomingMessage): number | undefined {
  let length = 0
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 17 && name.toLowerCase() === 'transfer-encoding') return undefined
    if (name.length === 14 && name.toLowerCase() === 'content-length') length = Number(rawHeaders[at + 1])
  }
  return length
}

const empty = new Uint8Array(0)
const leastCapacity = 16_384

class GrowingBody {
  readonly #expected: number
  readonly #most: number
  readonly #held: HeldBytes
  #buffer: Buffer = none
  #size = 0
  #taken = 0

  constructor(expected: number, most: number, held: HeldBytes) {
    this.#expected = expected
    this.#most = most
    this.#held = held
  }

  /** Adds a chunk, or says why it is not kept. */
  add(chunk: Buffer): 'body too large' | 'no room' | undefined {
    const size = this.#size + chunk.length
    if (size > this.#most) return 'body too large'
    if (chunk.length === this.#expected) this.#buffer = chunk
    else {
      if (size > this.#buffer.length && !this.#grow(size)) return 'no room'
      chunk.copy(this.#buffer, this.#size)
    }
    this.#size = size
    return undefined
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#buffer.buffer, this.#buffer.byteOffset, this.#size)
  }

  release(): void {
    this.#held.release(this.#taken)
  }

  /** A length that was only announced is believed up to a point. */
  #grow(least: number): boolean {
    const twice = 2 * this.#buffer.length
    const announced = Math.min(this.#expected, Math.max(leastCapacity, twice))
    const capacity = Math.min(this.#most, Math.max(least, announced, twice))
    if (!this.#held.take(capacity - this.#taken)) return false
    this.#taken = capacity
    const grown = Buffer.allocUnsafeSlow(capacity)
    this.#buffer.copy(grown, 0, 0, this.#size)
    this.#buffer = grown
    return true
  }
}

const none = Buffer.alloc(0)
