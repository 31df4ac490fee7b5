import { randomUUID } from 'node:crypto'
import type { KnownSubscription } from '../spec/model/context.ts'
import type { FhirElement } from '../spec/model/fhir.ts'
import { Remembered } from './remembered.ts'
import { subscriptionLikeness } from './subscription-likeness.ts'

/** A subscription as it was created. */
export interface Subscription extends KnownSubscription {
  /** UTC seconds. */
  readonly created: number
  /** The Subscription as it was sent; whatever that was, where the rule against it is left out. */
  readonly body: Uint8Array
  /** The same as an element, where it could be read. */
  readonly root?: FhirElement | undefined
}

/** The subscriptions of the provider. Those that were created last are kept, up to 64 MB of bodies. */
export class Subscriptions {
  readonly #kept = new Remembered<Kept>(64 * 1024 * 1024)
  readonly #deleted = new Remembered<true>(100_000)
  readonly #ids = new Remembered<string>(100_000)

  /** Adds a subscription under an id; a new one of 32 hexadecimal digits unless told. */
  add({ asid, odsCodes, created, body, root }: Subscription, id = newId()): string {
    const likeness = root === undefined ? undefined : subscriptionLikeness(root)
    if (likeness !== undefined) this.#ids.set(likeness, id)
    this.#deleted.delete(id)
    // The body may be a piece of something larger, which would be kept with it.
    this.#kept.set(id, { asid, odsCodes, created, body: body.slice(), likeness }, body.length + overhead)
    return id
  }

  find(id: string): Omit<Subscription, 'root'> | 'deleted' | 'unknown' {
    return this.#kept.get(id) ?? (this.#deleted.get(id) === true ? 'deleted' : 'unknown')
  }

  /** Deletes a subscription; one that never was is deleted from now on too. */
  delete(id: string): void {
    const likeness = this.#kept.get(id)?.likeness
    if (likeness !== undefined && this.#ids.get(likeness) === id) this.#ids.delete(likeness)
    this.#kept.delete(id)
    this.#deleted.set(id, true)
  }

  /** Id of a subscription that asks for the same. */
  same(root: FhirElement): string | undefined {
    const id = this.#ids.get(subscriptionLikeness(root))
    return id !== undefined && typeof this.find(id) === 'object' ? id : undefined
  }
}

interface Kept extends Omit<Subscription, 'root'> {
  readonly likeness: string | undefined
}

/** Bytes that a subscription takes besides its body, about. */
const overhead = 500

function newId(): string {
  return randomUUID().replaceAll('-', '')
}
