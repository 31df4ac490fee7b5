/** Keeps what was added last, up to a total weight; the oldest is forgotten first. */
export class Remembered<T> {
  readonly #most: number
  readonly #entries = new Map<string, { readonly value: T; readonly weight: number }>()
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

  set(key: string, value: T, weight = 1): void {
    this.delete(key)
    this.#entries.set(onItsOwn(key), { value, weight })
    this.#weight += weight
    for (const oldest of this.#entries.keys()) {
      if (this.#weight <= this.#most || oldest === key) break
      this.delete(oldest)
    }
  }

  delete(key: string): boolean {
    const entry = this.#entries.get(key)
    if (entry !== undefined) this.#weight -= entry.weight
    return this.#entries.delete(key)
  }
}

/** A text read from a larger one may be a view of it, and would keep it whole in memory. */
function onItsOwn(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}
