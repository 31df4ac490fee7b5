import type { TimedExchange } from '../provider/exchange.ts'
import { operationOf, readRoute } from '../spec/model/route.ts'
import type { Row, Totals, Verdict } from './told.ts'

/** An exchange that is kept. */
export interface KeptExchange {
  /** Counted from 1. */
  readonly number: number
  readonly exchange: TimedExchange
  readonly operation: Row['operation']
  readonly verdict: Verdict
  /** Ids of the rules that the request breaks, each once. */
  readonly rules: readonly string[]
}

export interface Bounds {
  readonly exchanges: number
  /** Bytes of bodies, fields and findings. */
  readonly bytes: number
}

/** As many as a person looks through, and no more than a small machine has to spare. */
const ordinaryBounds: Bounds = { exchanges: 500, bytes: 32 * 1024 * 1024 }

/** Keeps the newest exchanges of a run in memory, and counts all of them. */
export class KeptExchanges {
  readonly #bounds: Bounds
  readonly #kept = new Map<number, { readonly told: KeptExchange; readonly weight: number }>()
  readonly #verdicts: Record<Verdict, number> = { refused: 0, 'accepted with findings': 0, accepted: 0 }
  readonly #operations = new Map<string, number>()
  readonly #rules = new Map<string, number>()
  readonly #listeners = new Set<() => void>()
  #weight = 0
  #latest = 0
  #oldest = 1

  constructor(bounds = ordinaryBounds) {
    this.#bounds = bounds
  }

  add(told: TimedExchange): void {
    const exchange = onItsOwn(told)
    const rules = [...new Set(exchange.findings.map(({ rule }) => rule))]
    const verdict = verdictOf(exchange)
    const operation = operationIn(exchange)
    const weight = weightOf(exchange)
    this.#latest += 1
    this.#verdicts[verdict] += 1
    count(this.#operations, operation)
    for (const rule of rules) count(this.#rules, rule)
    const number = this.#latest
    this.#kept.set(number, { told: { number, exchange, operation, verdict, rules }, weight })
    this.#weight += weight
    while (this.#isTooMuch() && this.#oldest < number) this.#leaveOut(this.#oldest)
    for (const listener of this.#listeners) listener()
  }

  /** The exchange with a number; undefined where it was left out, or is still to come. */
  get(number: number): KeptExchange | undefined {
    return this.#kept.get(number)?.told
  }

  /** The oldest that are kept of those behind a number, at most so many. */
  after(number: number, most: number): readonly KeptExchange[] {
    const first = Math.max(number + 1, this.#oldest)
    const found: KeptExchange[] = []
    for (let next = first; next <= this.#latest && found.length < most; next++) {
      const kept = this.get(next)
      if (kept !== undefined) found.push(kept)
    }
    return found
  }

  get latest(): number {
    return this.#latest
  }

  totals(): Totals {
    return {
      exchanges: this.#latest,
      oldest: this.#oldest,
      verdicts: { ...this.#verdicts },
      operations: Object.fromEntries(this.#operations),
      rules: Object.fromEntries(this.#rules),
    }
  }

  /** Calls back at each exchange that is added, until it is told not to. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #isTooMuch(): boolean {
    return this.#kept.size > this.#bounds.exchanges || this.#weight > this.#bounds.bytes
  }

  #leaveOut(number: number): void {
    this.#weight -= this.#kept.get(number)?.weight ?? 0
    this.#kept.delete(number)
    this.#oldest = number + 1
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** Bytes that came in with others may be a view of a larger piece, and would keep it whole in memory. */
function onItsOwn(exchange: TimedExchange): TimedExchange {
  const { request } = exchange
  if (request === undefined || request.body.buffer.byteLength <= 2 * request.body.length) return exchange
  return { ...exchange, request: { ...request, body: request.body.slice() } }
}

function operationIn({ request }: TimedExchange): Row['operation'] {
  if (request === undefined) return 'other'
  return operationOf(request.method, readRoute(request.target)) ?? 'other'
}

function verdictOf({ answer, findings }: TimedExchange): Verdict {
  if (answer.status >= 400) return 'refused'
  const binds = findings.some(({ strength: { client } }) => client === 'must' || client === 'assurance')
  return binds ? 'accepted with findings' : 'accepted'
}

/** Characters count as a byte each: most are of ASCII, and an engine keeps those so. */
function weightOf({ request, answer, findings, diagnostics }: TimedExchange): number {
  let weight = 1_000 + answer.body.length
  for (const [name, value] of answer.headers) weight += name.length + value.length
  for (const text of diagnostics) weight += text.length
  for (const { place, received } of findings) weight += 200 + place.length + received.length
  if (request === undefined) return weight
  weight += request.target.length + request.body.length
  for (const [name, value] of request.headers) weight += name.length + value.length
  return weight
}
