import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { OrganisationClaim } from '../../src/spec/model/context.ts'
import type { Verdict } from '../../src/spec/model/strength.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import type { Change } from '../operators/change.ts'

/** One way to break, bend or vary a request, and what a provider must do with what becomes of it. */
export interface Expectation {
  /** Unique among those of its rule. */
  readonly operator: string
  readonly change: Change
  readonly expected: Verdict
  /** Other rules that may be broken by it too. */
  readonly companions: readonly RequestRuleId[]
  /** What must be so apart from the request. */
  readonly world: World
}

/** What differs from the ordinary: everybody is in the registry, and every subscription is one's own. */
export interface World {
  readonly registry?: Partial<RegistryConfig>
  /** What is known of the subscription that the path names. */
  readonly subscription?: 'unknown' | 'deleted' | 'of another organisation' | 'of the same organisation'
  readonly messageIdsUsed?: true
  /** The same subscription was created before. */
  readonly duplicate?: true
  readonly organisationClaim?: OrganisationClaim
  readonly pdsEnforced?: true
}

/** A provider must refuse it. */
export function refuse(
  operator: string,
  change: Change,
  ...companions: readonly RequestRuleId[]
): Expectation {
  return { operator, change, expected: 'refuse', companions, world: {} }
}

/** The sources do not settle what a provider does with it. */
export function either(
  operator: string,
  change: Change,
  ...companions: readonly RequestRuleId[]
): Expectation {
  return { operator, change, expected: 'either', companions, world: {} }
}

/** A provider must accept it, though a client is told. */
export function accept(
  operator: string,
  change: Change,
  ...companions: readonly RequestRuleId[]
): Expectation {
  return { operator, change, expected: 'accept', companions, world: {} }
}

/** The same where something else is so. */
export function within(world: World, expectation: Expectation): Expectation {
  return { ...expectation, world }
}

/** The ids of the rules of an area. */
export type RuleOf<Area extends string> = Extract<RequestRuleId, `${Area}/${string}`>

/** The expectations of an area, by rule: a rule without any does not compile. */
export type ExpectationsOf<Area extends string> = Readonly<Record<RuleOf<Area>, readonly Expectation[]>>
