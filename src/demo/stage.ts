import type { Paint } from '../report/paint.ts'
import type { Progress } from '../report/progress.ts'
import type { ReferenceProviders } from './reference-providers.ts'

/** What every part of the demo plays with. */
export interface Stage {
  readonly providers: ReferenceProviders
  /** Rules that the providers leave out. */
  readonly faults: ReadonlySet<string>
  /** UTC seconds. */
  readonly now: () => number
  readonly paint: Paint
  readonly progress: Progress
  /** Ends the demo before it is done. */
  readonly signal: AbortSignal
}

/** What one part of the demo came to. */
export interface Section {
  /** What to show of it. */
  readonly lines: readonly string[]
  /** How much was not as it must be. */
  readonly failing: number
  /** What could not be tested though it was asked for. */
  readonly untested?: number
  /** One phrase for the summary. */
  readonly sum: string
}
