import type { z } from 'zod'
import { type Holds, holdsFor } from './holds.ts'
import type { anyRequest, Operation } from './operation.ts'
import type { Place } from './place.ts'
import type { Refusal } from './refusal.ts'
import type { Source } from './source.ts'
import type { Strength, Strengths } from './strength.ts'

/** One statement of the source about requests. */
export interface Rule<T = unknown> {
  readonly on: readonly Operation[] | typeof anyRequest
  readonly at: Place<T>
  /** What every spot of the place must be. */
  readonly must: z.ZodType
  /** Whether a spot is what it must be. */
  readonly holds: Holds
  /** What reports say was expected, where the schema does not say it itself. */
  expected?(value: T): string
  /** One more sentence that helps to mend it, when there is one to say. */
  hint?(value: T): string | undefined
  readonly strength: Strengths
  readonly answers: Refusal
  readonly source: readonly [Source, ...Source[]]
  /** What it needs to know apart from the request; without it the rule is silent. */
  readonly needs?: Need
  /** Configuration by which it binds a provider as `must`. */
  readonly enforcedBy?: 'pds'
}

/** Knowledge that a rule needs apart from the request. */
export type Need = 'registry' | 'clock' | 'history' | 'certificate'

/** A rule as it is written: one strength for both parties, or one each; one source or several. */
export interface RuleDefinition<T> extends Omit<Rule<T>, 'holds' | 'strength' | 'source'> {
  readonly strength: Strength | Strengths
  readonly source: Source | readonly [Source, ...Source[]]
}

/** States a rule. */
export function rule<T>({ strength, source, ...rest }: RuleDefinition<T>): Rule<T> {
  return {
    ...everyProperty,
    ...rest,
    holds: holdsFor(rest.must),
    strength: typeof strength === 'string' ? { client: strength, provider: strength } : strength,
    source: isSeveral(source) ? source : [source],
  } as Rule<T>
}

/** Makes rules objects of one shape, whatever they leave out: a property of objects of many shapes is found slowly. */
const everyProperty: { readonly [Property in keyof Required<Rule>]: undefined } = {
  on: undefined,
  at: undefined,
  must: undefined,
  holds: undefined,
  expected: undefined,
  hint: undefined,
  strength: undefined,
  answers: undefined,
  source: undefined,
  needs: undefined,
  enforcedBy: undefined,
}

function isSeveral(
  source: Source | readonly [Source, ...Source[]],
): source is readonly [Source, ...Source[]] {
  return Array.isArray(source)
}
