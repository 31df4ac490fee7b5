import type { Stage } from './case.ts'
import type { RuleCoverage } from './coverage.ts'
import type { Inconclusive } from './health.ts'
import type { Fault, Unconfirmed } from './investigation.ts'

/** How far a run has come. */
export interface FuzzProgress {
  readonly stage: Stage | 'corpus' | 'controls' | 'clearing up'
  readonly done: number
  /** Undefined where it ends with the time. */
  readonly total: number | undefined
  readonly sent: number
  readonly faults: number
  readonly milliseconds: number
}

/** What came of a run. */
export interface FuzzOutcome {
  readonly faults: readonly Fault[]
  readonly unconfirmed: readonly Unconfirmed[]
  readonly coverage: readonly RuleCoverage[]
  /** Of these, what was not met in both ways. */
  readonly uncovered: readonly RuleCoverage[]
  /** Requests that were sent, all of them. */
  readonly sent: number
  /** Cases that were answered, by stage. */
  readonly answered: Readonly<Record<string, number>>
  /** Why nothing can be said of the provider; undefined where something can. */
  readonly trouble: { readonly kind: Inconclusive; readonly reason: string } | undefined
  /** Subscriptions that could not be deleted. */
  readonly left: number
  readonly notes: readonly string[]
}
