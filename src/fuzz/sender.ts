import { setTimeout as wait } from 'node:timers/promises'
import { withAddedFields } from '../client/added-fields.ts'
import { ConnectionPool } from '../client/connection-pool.ts'
import { type Reply, sendBytes } from '../client/send-request.ts'
import type { Target } from '../client/target.ts'
import { Absence } from './absence.ts'
import type { MadeRequest } from './made-request.ts'
import { type UntrustedIdentity, untrustedIdentity } from './untrusted-identity.ts'

export interface SenderOptions {
  /** Connections at a time. */
  readonly concurrency: number
  /** Within which a whole answer has to be there. */
  readonly milliseconds: number
  /** Most requests a second; as many as there can be unless told. */
  readonly rate?: number | undefined
  /** Milliseconds for which a provider that was there is waited for. */
  readonly absence?: number | undefined
  /** Ends waiting. */
  readonly signal?: AbortSignal | undefined
}

/** As often a request is sent to a provider that came back, and was gone again. */
const mostReturns = 3
/** Answers with more bytes of body are given up as hung. */
const mostBytes = 8 * 1024 * 1024

/**
 * Sends requests to a target: over a pool of connections what a client of HTTP sends, over a raw socket of its own what
 * none would. Proxies of the environment are not used. A provider that was there and is gone is waited for.
 */
export class Sender {
  readonly #target: Target
  readonly #options: SenderOptions
  readonly #pool: ConnectionPool
  readonly #absence: Absence
  /** Whether there was an answer ever. */
  #isKnown = false
  /** Whether it sends 100 (Continue) unasked, which the pool takes for an error. */
  #sendsContinue = false
  #nextAt = 0
  #untrusted: Promise<UntrustedIdentity> | undefined

  constructor(target: Target, options: SenderOptions) {
    const { concurrency, milliseconds } = options
    this.#target = target
    this.#options = options
    this.#pool = new ConnectionPool(target, { connections: concurrency, milliseconds, mostBytes })
    this.#absence = new Absence(target, options)
  }

  /** Seconds for which the provider was gone, and came back. */
  get gone(): number {
    return this.#absence.seconds
  }

  /** How often it was gone, and came back. */
  get returns(): number {
    return this.#absence.returns
  }

  /** Sends a request, and waits for its answer. Never throws. */
  async send(request: MadeRequest): Promise<Reply> {
    for (let returns = 0; ; returns++) {
      const reply = await this.#once(request)
      if ('answer' in reply) this.#isKnown = true
      const isGone = 'failure' in reply && reply.failure === 'unreachable' && this.#isKnown
      if (!isGone || returns === mostReturns || !(await this.#absence.isOver())) return reply
    }
  }

  async close(): Promise<void> {
    await this.#pool.close()
  }

  /** The first request is a raw one: it shows whether the pool can be used at all. */
  async #once(request: MadeRequest): Promise<Reply> {
    await this.#turn()
    if (request.presents !== 'own') return this.#withAnother(request)
    if (request.isRaw || !this.#isKnown || this.#sendsContinue) return this.#raw(request)
    const { reply, isSilent } = await this.#pool.send(request.request)
    // It may be the connection that ended, or what was left on it: one of its own shows whether it is the request.
    return isSilent ? this.#raw(request) : reply
  }

  /** With another certificate, or none: who ends the handshake is there, and refuses it. */
  async #withAnother(request: MadeRequest): Promise<Reply> {
    if (request.presents === 'untrusted') this.#untrusted ??= untrustedIdentity(request.request)
    const { ca } = this.#target.tls ?? {}
    const identity = request.presents === 'untrusted' ? await this.#untrusted : {}
    const reply = await this.#raw(request, {
      ...this.#target,
      tls: { ...(ca === undefined ? {} : { ca }), ...identity },
    })
    return 'failure' in reply && reply.failure === 'unreachable' ? { ...reply, failure: 'dropped' } : reply
  }

  #raw(request: MadeRequest, target = this.#target): Promise<Reply> {
    const { milliseconds } = this.#options
    return sendBytes(target, withAddedFields(request.bytes, target), request.request.method, {
      milliseconds,
      mostBytes,
      onInterim: (status) => {
        if (status === 100) this.#sendsContinue = true
      },
    })
  }

  /** Waits until the rate allows the next request. */
  async #turn(): Promise<void> {
    const { rate } = this.#options
    if (rate === undefined) return
    const now = performance.now()
    const at = Math.max(now, this.#nextAt)
    this.#nextAt = at + 1000 / rate
    if (at > now) await wait(at - now)
  }
}
