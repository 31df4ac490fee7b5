import type { RuleId } from '../src/spec/rules/ids.generated.ts'
import type { State } from './states.ts'

/** What a consumer expects of a provider. */
export interface Contract {
  readonly consumer: 'nems-publisher' | 'nems-subscriber'
  readonly provider: 'nems-publication-api' | 'nems-subscription-api'
  readonly interactions: readonly Interaction[]
}

/** One request with the answer that is expected. */
export interface Interaction {
  /** Unique in its contract. */
  readonly description: string
  /** What must be so before: the patients and subscriptions of an interaction are its own. */
  readonly states: readonly [State, ...State[]]
  /** The rules that the interaction is about, the first of all. */
  readonly rules: readonly [RuleId, ...RuleId[]]
  readonly request: ExpectedRequest
  readonly answer: ExpectedAnswer
}

export interface ExpectedRequest {
  readonly method: string
  readonly path: Matched
  readonly headers: readonly MatchedHeader[]
  readonly body: MatchedBody | undefined
}

export interface ExpectedAnswer {
  /** The statuses allowed; the first is that of the example. */
  readonly statuses: readonly [number, ...number[]]
  readonly headers: readonly MatchedHeader[]
  /** Undefined where the body is left to the rules about answers. */
  readonly body: MatchedBody | undefined
}

/** An example, with what else will do. */
export interface Matched {
  readonly value: string
  /** Anchored at both ends; the example alone will do where it is absent. */
  readonly regex?: string
  /** Makes the value that a verifier sends of what the states gave back: `Bearer ${token}`. */
  readonly expression?: string
}

export type MatchedHeader = readonly [name: string, field: Matched]

export interface MatchedBody {
  readonly text: string
  /** Media type by which Pact compares: without parameters. */
  readonly contentType: string
  /** What else than the example will do, by Pact's path of each value. */
  readonly matchers: ReadonlyMap<string, string>
}
