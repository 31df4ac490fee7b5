/** A stretch of time, with how much of each kind fell into it. */
export interface Stretch<Kind extends string> {
  /** Milliseconds since the beginning. */
  readonly from: number
  readonly counts: ReadonlyMap<Kind, number>
}

/** Counts over time in a fixed number of stretches, which become twice as long when time runs over their end. */
export class Timeline<Kind extends string> {
  #width = firstWidth
  #stretches: Map<Kind, number>[] = []

  /** Counts one at so many milliseconds since the beginning. */
  add(at: number, kind: Kind): void {
    while (at >= this.#width * mostStretches) this.#halve()
    const index = Math.floor(at / this.#width)
    while (this.#stretches.length <= index) this.#stretches.push(new Map())
    const counts = this.#stretches[index]
    counts?.set(kind, (counts.get(kind) ?? 0) + 1)
  }

  /** Milliseconds that each stretch takes. */
  get width(): number {
    return this.#width
  }

  get stretches(): readonly Stretch<Kind>[] {
    return this.#stretches.map((counts, i) => ({ from: i * this.#width, counts }))
  }

  #halve(): void {
    const joined: Map<Kind, number>[] = []
    for (const [i, counts] of this.#stretches.entries()) {
      const half = Math.floor(i / 2)
      const sum = joined[half] ?? new Map<Kind, number>()
      for (const [kind, count] of counts) sum.set(kind, (sum.get(kind) ?? 0) + count)
      joined[half] = sum
    }
    this.#stretches = joined
    this.#width *= 2
  }
}

/** Milliseconds. */
const firstWidth = 50
/** As many bars as can still be told apart. */
const mostStretches = 120
