/** Keeps what was added last, up to a total weight; the oldest is forgotten first. */
export class Remembered<T> {
  readonly #most: number
  readonly #entries = new Map<string, Entry<T>>()
  /** Goes on where it stood: one begun anew would pass by all that was forgotten before, which a Map keeps as holes. */
  readonly #inOrder = this.#entries.entries()
  #oldest: readonly [key: string, entry: Entry<T>] | undefined
  #weight = 0

  constructor(most: number) {
    this.#most = most
  }

  /** How many entries are kept. */
  get size(): number {
    return this.#entries.size
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value
  }

  /** Keeps an entry, however much it weighs, and forgets others for it. */
  set(key: string, value: T, weight = 1): void {
    this.delete(key)
    const latest = { value, weight }
    this.#entries.set(onItsOwn(key), latest)
    this.#weight += weight
    while (this.#weight > this.#most) {
      this.#oldest ??= this.#inOrder.next().value
      if (this.#oldest === undefined || this.#oldest[1] === latest) break
      const [oldest, entry] = this.#oldest
      if (this.#entries.get(oldest) === entry) this.#forget(oldest, entry)
      this.#oldest = undefined
    }
  }

  delete(key: string): boolean {
    const entry = this.#entries.get(key)
    return entry !== undefined && this.#forget(key, entry)
  }

  #forget(key: string, { weight }: Entry<T>): boolean {
    this.#weight -= weight
    return this.#entries.delete(key)
  }
}

interface Entry<T> {
  readonly value: T
  readonly weight: number
}

/** A text read from a larger one may be a view of it, and would keep it whole in memory. */
function onItsOwn(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
