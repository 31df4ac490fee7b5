import type { HttpAnswer } from '../wire/http-message.ts'

/** Seconds by which the clock of a provider may differ from the kit's before its own is taken. */
const mostSkew = 30

/** The time as the provider has it: a token that is fresh here may be none there. */
export class ProviderClock {
  readonly #kit: () => number
  #skew = 0

  /** @param kit the clock of the kit, UTC seconds */
  constructor(kit: () => number) {
    this.#kit = kit
  }

  /** UTC seconds. */
  now(): number {
    return this.#kit() + (this.isTaken ? this.#skew : 0)
  }

  /** Whether the time is the provider's, since it differs from the kit's by more than 30 s. */
  get isTaken(): boolean {
    return Math.abs(this.#skew) > mostSkew
  }

  /** What is to be said of it; nothing where the two agree. */
  get note(): string | undefined {
    if (!this.isTaken) return undefined
    const side = this.#skew > 0 ? 'ahead of' : 'behind'
    return `the provider's clock is ${Math.abs(this.#skew)} s ${side} this machine's, by its Date: tokens are timed by it`
  }

  /** Learns from the Date of an answer. */
  learn({ headers }: HttpAnswer): void {
    const date = headers.find(([name]) => name.toLowerCase() === 'date')?.[1]
    const seconds = date === undefined ? Number.NaN : Date.parse(date) / 1000
    if (!Number.isNaN(seconds)) this.#skew = seconds - this.#kit()
  }
}
