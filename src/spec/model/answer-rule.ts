import type { z } from 'zod'
import type { Exchange } from './answer.ts'
import { type Holds, holdsFor } from './holds.ts'
import type { Operation } from './operation.ts'
import type { Spot } from './place.ts'
import type { Source } from './source.ts'
import type { Strength } from './strength.ts'

/** Reads one place of an exchange; no spots where the rule does not apply. */
export type AnswerPlace<T> = (exchange: Exchange) => readonly Spot<T>[]

/** One statement of the source about answers. */
export interface AnswerRule<T = unknown> {
  readonly on: readonly Operation[]
  readonly at: AnswerPlace<T>
  /** What every spot of the place must be. */
  readonly must: z.ZodType
  /** Whether a spot is what it must be. */
  readonly holds: Holds
  /** What reports say was expected, where the schema does not say it itself. */
  expected?(value: T, exchange: Exchange): string
  /** How strongly it binds a provider. */
  readonly strength: Strength
  readonly source: readonly [Source, ...Source[]]
}

/** States a rule about answers. */
export function answerRule<T>(definition: Omit<AnswerRule<T>, 'holds'>): AnswerRule<T> {
  return { ...definition, holds: holdsFor(definition.must) }
}
