import { type Subscription, Subscriptions } from '../../../src/provider/subscriptions.ts'

/** Deletes nothing. */
export class KeepsAll extends Subscriptions {
  override delete(): void {}
}

/** Deletes nothing while a user asks. */
export class KeepsForUsers extends Subscriptions {
  isUser = false

  override delete(id: string): void {
    if (!this.isUser) super.delete(id)
  }
}

/** Deletes a moment after it said so. */
export class DeletesLater extends Subscriptions {
  override delete(id: string): void {
    setTimeout(() => super.delete(id), 2_000).unref()
  }
}

/** Deletes everything of an endpoint with one of its subscriptions. */
export class DeletesAll extends Subscriptions {
  readonly #owners = new Map<string, string>()

  override add(subscription: Subscription): string {
    const id = super.add(subscription)
    this.#owners.set(id, subscription.asid)
    return id
  }

  override delete(id: string): void {
    super.delete(id)
    for (const [other, owner] of this.#owners) if (owner === this.#owners.get(id)) super.delete(other)
  }
}

/** Has one subscription for each endpoint: the next takes the place, and the id, of the one before. */
export class KeepsOneEach extends Subscriptions {
  override add(subscription: Subscription): string {
    return super.add(subscription, `e${subscription.asid}`)
  }
}

/** Counts ids up to 8, and begins again. */
export class CountsToEight extends Subscriptions {
  #count = 0

  override add(subscription: Subscription): string {
    this.#count += 1
    return super.add(subscription, `subscription-${this.#count % 8}`)
  }
}

/** Keeps the last twenty. */
export class KeepsTwenty extends Subscriptions {
  readonly #ids: string[] = []

  override add(subscription: Subscription): string {
    const id = super.add(subscription)
    this.#ids.push(id)
    const oldest = this.#ids.length > 20 ? this.#ids.shift() : undefined
    if (oldest !== undefined) super.delete(oldest)
    return id
  }
}

/** Gives the latest, whichever is asked for. */
export class GivesTheLatest extends Subscriptions {
  #latest = ''

  override add(subscription: Subscription): string {
    this.#latest = super.add(subscription)
    return this.#latest
  }

  override find(id: string): ReturnType<Subscriptions['find']> {
    const found = super.find(id)
    const latest = super.find(this.#latest)
    return typeof found === 'object' && typeof latest === 'object' ? latest : found
  }
}

/** Finds an id in any case. */
export class FindsAnyCase extends Subscriptions {
  override find(id: string): ReturnType<Subscriptions['find']> {
    return super.find(id.toLowerCase())
  }

  override delete(id: string): void {
    super.delete(id.toLowerCase())
  }
}

/** Finds an id by its beginning. */
export class FindsByBeginning extends Subscriptions {
  readonly #ids: string[] = []

  override add(subscription: Subscription): string {
    const id = super.add(subscription)
    this.#ids.push(id)
    return id
  }

  override find(id: string): ReturnType<Subscriptions['find']> {
    const found = id.length < 8 ? undefined : this.#ids.find((each) => each.startsWith(id))
    return super.find(found ?? id)
  }
}

/** Remembers the bodies of what was deleted. */
export class RemembersDeleted extends Subscriptions {
  readonly #deleted = new Set<string>()

  override delete(id: string): void {
    const found = super.find(id)
    if (typeof found === 'object') this.#deleted.add(Buffer.from(found.body).toString('utf8'))
    super.delete(id)
  }

  wasDeleted(text: string): boolean {
    return this.#deleted.has(text)
  }
}
