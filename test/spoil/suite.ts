import type { Check } from './check.ts'
import type { Entries } from './entries.ts'

/** What is known of a spoil before anything is asked of it. */
export interface Suspect {
  /** Ids of the rules that it is in. */
  readonly rules: readonly string[]
  /** Spoils of one place are mostly noticed by the same checks. */
  readonly place: string
  /** The function that it is in; undefined where anything may be. */
  readonly within: number | undefined
}

/** The checks of the project as it is: how long each takes, whether it holds, and which functions it enters. */
export class Suite {
  readonly failing: readonly string[]
  readonly #size: number
  readonly #ignored: ReadonlySet<string>
  readonly #durations = new Map<string, number>()
  readonly #enteredBy = new Map<number, Set<string>>()
  readonly #enteredOnLoad: ReadonlySet<number>
  /** Names of the checks that noticed something of a place, the latest first. */
  readonly #lately = new Map<string, readonly string[]>()

  constructor(checks: readonly Check[], entries: Entries) {
    this.#size = checks.length
    this.#enteredOnLoad = entries.take()
    this.failing = checks.filter((check) => !this.#watch(check, entries)).map(({ name }) => name)
    this.#ignored = new Set(this.failing)
  }

  /** The name of the first check that fails of those that may; undefined when none does. */
  firstToFail(all: readonly Check[], suspect: Suspect): string | undefined {
    if (all.length !== this.#size) return 'there are other checks than before'
    for (const check of this.#inOrder(all, suspect)) {
      if (this.#ignored.has(check.name) || holds(check)) continue
      this.#remember(suspect.place, check.name)
      return check.name
    }
    return undefined
  }

  #watch(check: Check, entries: Entries): boolean {
    const start = performance.now()
    const isHeld = holds(check)
    this.#durations.set(check.name, performance.now() - start)
    for (const id of entries.take()) {
      const names = this.#enteredBy.get(id) ?? new Set()
      this.#enteredBy.set(id, names.add(check.name))
    }
    return isHeld
  }

  #inOrder(all: readonly Check[], { rules, place, within }: Suspect): ReadonlySet<Check> {
    const able = all.filter(({ name }) => this.#mayNotice(name, within))
    const lately = this.#lately.get(place) ?? []
    return new Set([
      ...able.filter((check) => rules.some((id) => check.rules.includes(id))),
      ...lately.flatMap((name) => able.find((check) => check.name === name) ?? []),
      ...able.toSorted((a, b) => this.#durationOf(a) - this.#durationOf(b)),
    ])
  }

  #mayNotice(name: string, within: number | undefined): boolean {
    if (within === undefined || this.#enteredOnLoad.has(within)) return true
    return this.#enteredBy.get(within)?.has(name) === true
  }

  #durationOf({ name }: Check): number {
    return this.#durations.get(name) ?? 0
  }

  #remember(place: string, name: string): void {
    const names = this.#lately.get(place) ?? []
    this.#lately.set(place, [name, ...names.filter((other) => other !== name)].slice(0, 40))
  }
}

function holds(check: Check): boolean {
  try {
    return check.holds()
  } catch {
    return false
  }
}
