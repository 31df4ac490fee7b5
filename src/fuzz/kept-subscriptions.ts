import type { Endpoint } from '../spec/model/registry.ts'

/** As many of each endpoint are kept. */
const most = 32

/** Subscriptions that were created and are there to be read or deleted, by the ASID that created them. */
export class KeptSubscriptions {
  readonly #ids = new Map<string, string[]>()
  #returns = 0
  #uncertain: ReadonlySet<string> = new Set()

  /** One that is nobody else's from then on; undefined where there is none. */
  take({ asid }: Pick<Endpoint, 'asid'>): string | undefined {
    return this.#ids.get(asid)?.pop()
  }

  /** Keeps a subscription for another request; false where there are enough, and it may be deleted. */
  keep(id: string, asid: string): boolean {
    if (this.#uncertain.has(id)) return true
    const ids = this.#ids.get(asid) ?? []
    if (ids.length >= most) return false
    ids.push(id)
    this.#ids.set(asid, ids)
    return true
  }

  /**
   * Forgets what was kept where the provider was gone once more, since it may have come back without it.
   * @param times how often it was gone and came back
   * @param there ids of what it created before, which are not kept again
   */
  noteReturns(times: number, there: () => readonly string[]): void {
    if (times === this.#returns) return
    this.#returns = times
    this.#ids.clear()
    this.#uncertain = new Set(there())
  }
}
