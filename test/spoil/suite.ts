import type { Check } from './check.ts'
import type { Evaluations } from './evaluations.ts'

/** What is known of a spoil before anything is asked of it. */
export interface Suspect {
  /** Ids of the rules that it is in, or that read by what it is in. */
  readonly rules: ReadonlySet<string>
  /** Spoils of one place are mostly noticed by the same checks. */
  readonly place: string
  /** The part that it is in; undefined where anything may be. */
  readonly within: number | undefined
}

/**
 * The checks of the project as it is: how long each takes, whether it holds, and which parts of the rules it
 * evaluates. Checks are known by their index, which is the same at every evaluation.
 */
export class Suite {
  readonly failing: readonly string[]
  readonly #size: number
  readonly #ignored: ReadonlySet<number>
  readonly #quickestFirst: readonly number[]
  /** For each part, a byte a check: whether it evaluates it. */
  readonly #evaluatedBy = new Map<number, Uint8Array>()
  readonly #evaluatedOnLoad: ReadonlySet<number>
  /** Checks that noticed something of a place, the latest first. */
  readonly #lately = new Map<string, readonly number[]>()

  constructor(checks: readonly Check[], evaluations: Evaluations) {
    this.#size = checks.length
    this.#evaluatedOnLoad = new Set(evaluations.take())
    const watched = checks.map((check, index) => this.#watch(check, index, evaluations))
    const failing = checks.flatMap((_, index) => (watched[index]?.isHeld ? [] : [index]))
    this.failing = failing.map((index) => checks[index]?.name ?? '')
    this.#ignored = new Set(failing)
    const durationOf = (index: number) => watched[index]?.duration ?? 0
    this.#quickestFirst = checks.map((_, index) => index).sort((a, b) => durationOf(a) - durationOf(b))
  }

  /** The name of the first check that fails of those that may; undefined when none does. */
  firstToFail(all: readonly Check[], suspect: Suspect): string | undefined {
    if (all.length !== this.#size) return 'there are other checks than before'
    for (const index of this.#inOrder(all, suspect)) {
      const check = all[index]
      if (check === undefined || this.#ignored.has(index) || holds(check)) continue
      this.#remember(suspect.place, index)
      return check.name
    }
    return undefined
  }

  #watch(check: Check, index: number, evaluations: Evaluations): { isHeld: boolean; duration: number } {
    const start = performance.now()
    const isHeld = holds(check)
    const duration = performance.now() - start
    for (const id of evaluations.take()) {
      const checks = this.#evaluatedBy.get(id) ?? new Uint8Array(this.#size)
      checks[index] = 1
      this.#evaluatedBy.set(id, checks)
    }
    return { isHeld, duration }
  }

  #inOrder(all: readonly Check[], { rules, place, within }: Suspect): ReadonlySet<number> {
    const isAble = this.#ableToNotice(within)
    const able = this.#quickestFirst.filter(isAble)
    const lately = this.#lately.get(place) ?? []
    const beside = lately.slice(0, 5).flatMap(neighboursOf)
    const related = able.filter((index) => all[index]?.rules.some((id) => rules.has(id)))
    return new Set([...[...lately, ...beside].filter(isAble), ...related, ...able])
  }

  #ableToNotice(within: number | undefined): (index: number) => boolean {
    if (within === undefined || this.#evaluatedOnLoad.has(within)) return () => true
    const by = this.#evaluatedBy.get(within)
    return (index) => by?.[index] === 1
  }

  #remember(place: string, index: number): void {
    const known = this.#lately.get(place) ?? []
    this.#lately.set(place, [index, ...known.filter((other) => other !== index)].slice(0, 40))
  }
}

/** Checks of one table stand together, and what one of them noticed is like what the next one will. */
function neighboursOf(index: number): readonly number[] {
  return [1, 2, 3, 4, 5, 6, 7, 8].flatMap((distance) => [index + distance, index - distance])
}

function holds(check: Check): boolean {
  try {
    return check.holds()
  } catch {
    return false
  }
}
