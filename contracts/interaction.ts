import type { RequestRuleId, RuleId } from '../src/spec/rules/ids.generated.ts'
import type { State } from './states.ts'

/** What one of the consumers of the kit expects of a provider. */
export interface Contract extends AnyContract {
  /** `nems-conformance` breaks every rule once: it is no system, but all that a provider may meet. */
  readonly consumer: 'nems-publisher' | 'nems-subscriber' | 'nems-conformance'
}

/** What a consumer expects of a provider. */
export interface AnyContract {
  readonly consumer: string
  readonly provider: 'nems-publication-api' | 'nems-subscription-api'
  readonly interactions: readonly Interaction[]
  /** The rules that no interaction breaks though they are about the provider, each with the reason. */
  readonly notExpressible: readonly NotExpressible[]
}

/** A rule that nothing breaks which Pact's verifier could send. */
export interface NotExpressible {
  readonly rule: RequestRuleId
  readonly reason: string
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
  /** Parameters of the query string, in order; none where it is absent. */
  readonly query?: readonly (readonly [name: string, value: string])[]
  /** A field that is sent twice stands there twice. */
  readonly headers: readonly MatchedHeader[]
  readonly body: MatchedBody | undefined
}

export interface ExpectedAnswer {
  readonly statuses: Statuses
  readonly headers: readonly MatchedHeader[]
  /** Undefined where the body is left to the rules about answers. */
  readonly body: MatchedBody | undefined
}

/** The statuses allowed; the first is that of the example. */
export interface Statuses {
  readonly allowed: readonly [number, ...number[]]
  /** Whether any 4xx will do, too. */
  readonly anyClientError: boolean
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
  /** Bytes where it is no text. */
  readonly content: string | Uint8Array
  /** Media type by which Pact compares: without parameters. */
  readonly contentType: string
  /** What else than the example will do, by Pact's path of each value. */
  readonly matchers: ReadonlyMap<string, string>
}
