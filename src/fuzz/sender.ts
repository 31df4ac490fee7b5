import { setTimeout as wait } from 'node:timers/promises'
import { errors, Pool } from 'undici'
import { withAddedFields } from '../client/added-fields.ts'
import { type Reply, sendBytes } from '../client/send-request.ts'
import type { Target } from '../client/target.ts'
import type { HttpAnswer } from '../wire/http-message.ts'
import type { MadeRequest } from './made-request.ts'

export interface SenderOptions {
  /** Connections at a time. */
  readonly concurrency: number
  /** Within which a whole answer has to be there. */
  readonly milliseconds: number
  /** Most requests a second; as many as there can be unless told. */
  readonly rate?: number | undefined
}

/** Answers with more bytes of body are given up as dropped. */
const mostBytes = 8 * 1024 * 1024

/**
 * Sends requests to a target: over a pool of connections what a client of HTTP sends, over a raw socket of its own what
 * none would. Proxies of the environment are not used.
 */
export class Sender {
  readonly #target: Target
  readonly #options: SenderOptions
  readonly #pool: Pool
  #nextAt = 0

  constructor(target: Target, options: SenderOptions) {
    this.#target = target
    this.#options = options
    this.#pool = new Pool(target.url, {
      connections: options.concurrency,
      pipelining: 1,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxResponseSize: mostBytes,
      connect: { ...target.tls, timeout: options.milliseconds },
    })
  }

  /** Sends a request, and waits for its answer. Never throws. */
  async send(request: MadeRequest): Promise<Reply> {
    await this.#turn()
    const { milliseconds } = this.#options
    if (!request.isRaw) return this.#overThePool(request)
    const { method } = request.request
    const bytes = withAddedFields(request.bytes, this.#target)
    return sendBytes(this.#target, bytes, method, { milliseconds, mostBytes })
  }

  async close(): Promise<void> {
    await this.#pool.destroy()
  }

  async #overThePool({ request }: MadeRequest): Promise<Reply> {
    const { method, target, headers, body } = request
    const controller = new AbortController()
    const timer = setTimeout(() => controller.abort(), this.#options.milliseconds)
    try {
      const fields = [...headers, ...this.#target.headers].filter(([name]) => name !== 'connection')
      const response = await this.#pool.request({
        method,
        path: target,
        headers: fields.flat(),
        body: body.length === 0 ? null : body,
        responseHeaders: 'raw',
        signal: controller.signal,
      })
      const answer: HttpAnswer = {
        status: response.statusCode,
        headers: pairs(response.headers as unknown as readonly string[]),
        body: new Uint8Array(await response.body.arrayBuffer()),
      }
      return { answer, reasonPhrase: response.statusText }
    } catch (error) {
      return failureOf(error, this.#options)
    } finally {
      clearTimeout(timer)
    }
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

function failureOf(error: unknown, { milliseconds }: SenderOptions): Reply {
  const { name, message, code } = error as Error & { readonly code?: string }
  if (name === 'AbortError') {
    return { failure: 'hung', reason: `no whole answer within ${milliseconds / 1000} s` }
  }
  const isUnreachable =
    error instanceof errors.ConnectTimeoutError ||
    ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'].includes(code ?? '')
  return { failure: isUnreachable ? 'unreachable' : 'dropped', reason: message || String(code) }
}

/** Names and values take turns in raw headers. */
function pairs(raw: readonly (string | Buffer)[]): HttpAnswer['headers'] {
  const fields: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([text(raw[at]), text(raw[at + 1])])
  return fields
}

function text(part: string | Buffer | undefined): string {
  return typeof part === 'string' ? part : (part?.toString('latin1') ?? '')
}
