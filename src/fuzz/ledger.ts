import { Remembered } from '../provider/remembered.ts'
import { subscriptionLikeness } from '../provider/subscription-likeness.ts'
import type { History, KnownSubscription } from '../spec/model/context.ts'
import type { FhirElement } from '../spec/model/fhir.ts'

/** As many ids of the past are kept: a run may last for days, and a case comes back only to what it has just done. */
const mostIds = 10_000

/** What a run has done to a provider: what it created, deleted and published. */
export class Ledger {
  readonly #created = new Map<string, Created>()
  readonly #deleted = new Remembered<true>(mostIds)
  readonly #messages = new Remembered<true>(mostIds)
  readonly #alike = new Map<string, string>()

  /** Notes a subscription that the provider created. An id that is given twice stays that of the first. */
  created(id: string, { asid, odsCodes }: KnownSubscription, root: FhirElement | undefined): void {
    if (!this.#created.has(id)) this.#created.set(id, { asid, odsCodes, root })
    if (root !== undefined) this.#alike.set(subscriptionLikeness(root), id)
  }

  /** Notes a subscription that is gone. */
  deleted(id: string): void {
    const known = this.#created.get(id)
    if (known?.root !== undefined) this.#alike.delete(subscriptionLikeness(known.root))
    this.#created.delete(id)
    this.#deleted.set(id, true)
  }

  /** Notes a message that the provider took. */
  published(messageId: string): void {
    this.#messages.set(messageId, true)
  }

  /** What is there still, and has to be deleted: ids, each with the ASID that created it. */
  get remaining(): readonly (readonly [id: string, asid: string])[] {
    return [...this.#created].map(([id, { asid }]) => [id, asid])
  }

  /** The Subscription that was created under an id. */
  rootOf(id: string): FhirElement | undefined {
    return this.#created.get(id)?.root
  }

  /** What the judge is to know of the past. An id that is not of this run was made up. */
  history(): History {
    return {
      subscription: (id) => this.#created.get(id) ?? (this.#deleted.get(id) ? 'deleted' : 'unknown'),
      duplicateOf: (root) =>
        this.#created.size === 0 ? undefined : this.#alike.get(subscriptionLikeness(root)),
      hasMessage: (id) => this.#messages.get(id) === true,
    }
  }
}

interface Created extends KnownSubscription {
  readonly root: FhirElement | undefined
}
