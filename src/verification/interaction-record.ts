import type { Exchange } from '../gateway/provider-under-test.ts'
import type { StateChange, StateValues } from '../gateway/state-change.ts'
import { markedNumber } from './parts.ts'

/** What was seen of one interaction while it was verified. */
export interface InteractionRecord {
  /** Its states that were set up, with what they gave back. */
  readonly set: { readonly state: string; readonly values: StateValues }[]
  /** Why others were not. */
  readonly unset: string[]
  readonly exchanges: Exchange[]
}

/** Keeps what is seen of the interactions of one part, which come one after the other. */
export class PartRecord {
  readonly #records = new Map<number, InteractionRecord>()
  readonly #onBegin: () => void
  #current: InteractionRecord | undefined

  /** @param onBegin is called when an interaction begins */
  constructor(onBegin: () => void) {
    this.#onBegin = onBegin
  }

  /** What was seen of the interaction with a number. */
  of(number: number): InteractionRecord {
    return this.#records.get(number) ?? { set: [], unset: [], exchanges: [] }
  }

  /** Changes a state, and keeps what came of it; a mark only begins the next interaction. */
  async change(change: StateChange, make: () => Promise<StateValues>): Promise<StateValues> {
    const number = markedNumber(change.state)
    if (number !== undefined) {
      if (change.action === 'setup') this.#begin(number)
      return {}
    }
    if (change.state === '' || change.action === 'teardown') return make().catch(() => ({}))
    const record = this.#current
    try {
      const values = await make()
      record?.set.push({ state: change.state, values })
      return values
    } catch (error) {
      record?.unset.push(error instanceof Error ? error.message : String(error))
      throw error
    }
  }

  /** Keeps an exchange. */
  add(exchange: Exchange): void {
    this.#current?.exchanges.push(exchange)
  }

  #begin(number: number): void {
    this.#current = { set: [], unset: [], exchanges: [] }
    this.#records.set(number, this.#current)
    this.#onBegin()
  }
}
