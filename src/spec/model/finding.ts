import type { Operation } from './operation.ts'
import type { Refusal } from './refusal.ts'
import type { Source } from './source.ts'
import type { Strengths } from './strength.ts'

/** What became of a rule: `not applicable` when its place cannot be read or is not there. */
export type Outcome = 'kept' | 'broken' | 'not applicable'

/** One rule broken at one place. */
export interface Finding {
  /** `<area>/<what must be true>`. */
  readonly rule: string
  /** The rule in one sentence. */
  readonly title: string
  readonly operation: Operation | undefined
  /** Where, as reports name it: `claims.scope`, `MessageHeader.source.name`. */
  readonly place: string
  /** Line of the body, 1-based; undefined when unknown. */
  readonly line: number | undefined
  readonly expected: string
  readonly received: string
  /** One more sentence that helps to mend it. */
  readonly hint: string | undefined
  readonly strength: Strengths
  /** How a provider may refuse it; of an answer's own rules, nothing. */
  readonly answers: Refusal | undefined
  readonly source: readonly [Source, ...Source[]]
}

/** Told of each rule, by its id, that looks at something in a request and finds it right. Others look for what must not be there. */
export type OnKept = (rule: string) => void
