import type { Exchange } from '../gateway/provider-under-test.ts'
import type { StateChange, StateValues } from '../gateway/state-change.ts'
import { markedNumber, type NumberedInteraction } from './parts.ts'

/** What was seen of one interaction while it was verified. */
export interface InteractionRecord {
  /** Its states that were set up, with what they gave back. */
  readonly set: { readonly state: string; readonly values: StateValues }[]
  /** Why one was not, and those after it. */
  unset: string | undefined
  readonly exchanges: Exchange[]
}

/** Keeps what is seen of the interactions of one part, which come one after the other. */
export class PartRecord {
  readonly #interactions: ReadonlyMap<number, NumberedInteraction>
  readonly #records = new Map<number, InteractionRecord>()
  readonly #onBegin: () => void
  #current: InteractionRecord | undefined

  /** @param onBegin is called when an interaction begins */
  constructor(part: readonly NumberedInteraction[], onBegin: () => void) {
    this.#interactions = new Map(part.map((each) => [each.number, each]))
    this.#onBegin = onBegin
  }

  /** What was seen of the interaction with a number; undefined where it never began. */
  of(number: number): InteractionRecord | undefined {
    return this.#records.get(number)
  }

  /**
   * Changes the states of the interaction that a mark is of, one after the other; what all of them gave back.
   * @throws the error of the first that fails
   */
  async change(
    { state, action }: StateChange,
    make: (change: StateChange) => Promise<StateValues>,
  ): Promise<StateValues> {
    const number = markedNumber(state)
    const states = this.#interactions.get(number ?? -1)?.interaction.states ?? []
    if (action === 'teardown') {
      for (const { name, params } of states)
        await make({ state: name, params, action }).catch(() => undefined)
      return {}
    }
    const record: InteractionRecord = { set: [], unset: undefined, exchanges: [] }
    if (number !== undefined) this.#records.set(number, record)
    this.#current = record
    this.#onBegin()
    try {
      for (const { name, params } of states)
        record.set.push({ state: name, values: await make({ state: name, params, action }) })
    } catch (error) {
      record.unset = error instanceof Error ? error.message : String(error)
      throw error
    }
    return Object.assign({}, ...record.set.map(({ values }) => values)) as StateValues
  }

  /** Keeps an exchange. */
  add(exchange: Exchange): void {
    this.#current?.exchanges.push(exchange)
  }
}
