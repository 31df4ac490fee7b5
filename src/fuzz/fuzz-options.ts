import type { Target } from '../client/target.ts'
import type { FuzzCase, Stage } from './case.ts'
import type { FuzzProgress } from './fuzz-outcome.ts'
import type { Fault } from './investigation.ts'
import type { Scope } from './scope.ts'
import type { Shard } from './shard.ts'
import type { Trial } from './trials.ts'

/** What is tested, how, and who is told while it happens. */
export interface FuzzOptions extends Scope {
  readonly target: Target
  readonly seed: number
  readonly stages: ReadonlySet<Stage>
  /** Cases of the stage random; to the end of the time unless told. */
  readonly runs: number | undefined
  /** For all stages together. */
  readonly milliseconds: number
  readonly concurrency: number
  /** For one answer. */
  readonly patience: number
  readonly rate: number | undefined
  /** Milliseconds for which a provider that was there is waited for; 20,000 unless told. */
  readonly absence?: number | undefined
  /** The share of the cases; all of them unless told. */
  readonly shard: Shard | undefined
  /** Cases of earlier findings, which are sent first. */
  readonly corpus: readonly FuzzCase[]
  /** UTC seconds. */
  readonly now: () => number
  readonly signal: AbortSignal
  readonly onTrial?: (trial: Trial) => void
  readonly onFault?: (fault: Fault) => void
  readonly onProgress?: (progress: FuzzProgress) => void
}
