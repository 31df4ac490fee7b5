import type { JudgeOptions } from '../judge.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'

/** What of a configuration decides what must happen. */
export type Judging = Pick<JudgeOptions, 'registry' | 'pdsEnforced' | 'organisationClaim' | 'asAdvice'>

/** What of a configuration decides which cases there are. */
export interface Scope {
  /** Who sends requests, and is spoken of in them. */
  readonly registry: Registry
  /** By what they are judged; `registry` is that of who sends them unless told. */
  readonly judging: Judging
  /** Operations that are to be tested. */
  readonly operations: ReadonlySet<Operation>
  /** Whether a rule is to be tested. */
  readonly includes: (rule: string) => boolean
}
