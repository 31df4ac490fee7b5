import { type Dispatcher, Pool } from 'undici'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import { failureOf, tooLarge, tooLate } from './failure.ts'
import type { Reply } from './send-request.ts'
import type { Target } from './target.ts'

export interface PoolOptions {
  /** Connections at a time. */
  readonly connections: number
  /** Within which there has to be a connection, and then the whole answer. */
  readonly milliseconds: number
  /** Answers with more bytes of body are given up as hung. */
  readonly mostBytes: number
}

/** What came of a request over a connection that others may have used. */
export interface PooledReply {
  readonly reply: Reply
  /** Whether nothing of an answer came: a connection that was kept may end at any time. */
  readonly isSilent: boolean
}

/** Connections to a target that are kept, for requests that a client of HTTP sends. No proxies, redirects or decoding. */
export class ConnectionPool {
  readonly #target: Target
  readonly #options: PoolOptions
  readonly #pool: Pool

  constructor(target: Target, options: PoolOptions) {
    this.#target = target
    this.#options = options
    this.#pool = new Pool(target.url, {
      connections: options.connections,
      pipelining: 1,
      // The time limit is that of the exchange.
      headersTimeout: 0,
      bodyTimeout: 0,
      connect: { ...target.tls, timeout: options.milliseconds },
    })
  }

  /** Sends a request with the fields of the target, and waits for its answer. Never throws. */
  send({ method, target, headers, body }: HttpRequest): Promise<PooledReply> {
    const fields: string[] = []
    for (const [name, value] of headers) if (name !== 'connection') fields.push(name, value)
    for (const [name, value] of this.#target.headers) fields.push(name, value)
    return new Promise((resolve) => {
      const exchange = new Exchange(this.#options, resolve)
      this.#pool.dispatch({ method, path: target, headers: fields, body }, exchange)
    })
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
  }
}

/** Takes in one answer. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #options: PoolOptions
  readonly #resolve: (reply: PooledReply) => void
  readonly #progress = { isSent: false, isAnswered: false }
  readonly #chunks: Buffer[] = []
  #timer: NodeJS.Timeout | undefined
  #size = 0
  #status = 0
  #reasonPhrase = ''
  #headers: HttpAnswer['headers'] = []

  constructor(options: PoolOptions, resolve: (reply: PooledReply) => void) {
    this.#options = options
    this.#resolve = resolve
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { milliseconds } = this.#options
    const giveUp = () => controller.abort(tooLate(milliseconds))
    this.#progress.isSent = true
    // What has come while this process was busy is read first.
    this.#timer = setTimeout(() => setImmediate(giveUp), milliseconds)
  }

  onResponseStart(
    { rawHeaders }: Dispatcher.DispatchController,
    status: number,
    _parsed: unknown,
    phrase = '',
  ): void {
    if (status < 200) return
    this.#progress.isAnswered = true
    this.#status = status
    this.#reasonPhrase = phrase
    this.#headers = pairs(rawHeaders as readonly Buffer[])
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    const { mostBytes } = this.#options
    this.#size += chunk.length
    if (this.#size > mostBytes) controller.abort(tooLarge(mostBytes))
    else this.#chunks.push(chunk)
  }

  onResponseEnd(): void {
    const body = new Uint8Array(Buffer.concat(this.#chunks))
    const answer = { status: this.#status, headers: this.#headers, body }
    this.#settle({ answer, reasonPhrase: this.#reasonPhrase })
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#settle(failureOf(error, this.#progress))
  }

  #settle(reply: Reply): void {
    clearTimeout(this.#timer)
    const isSilent = 'failure' in reply && reply.failure === 'dropped' && !this.#progress.isAnswered
    this.#resolve({ reply, isSilent })
  }
}

/** Names and values take turns in raw headers. */
function pairs(raw: readonly Buffer[]): HttpAnswer['headers'] {
  const fields: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([text(raw[at]), text(raw[at + 1])])
  return fields
}

function text(part: Buffer | undefined): string {
  return part?.toString('latin1') ?? ''
}
