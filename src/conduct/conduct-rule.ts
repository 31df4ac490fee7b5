import type { Operation } from '../spec/model/operation.ts'
import type { Source } from '../spec/model/source.ts'
import type { Strength } from '../spec/model/strength.ts'
import type { RequestRuleId } from '../spec/rules/ids.generated.ts'
import type { PdsLookups } from './pds-lookups.ts'
import type { Seen } from './seen.ts'

/** One statement about what a client does over time, which no single request shows. */
export interface ConductRule {
  /** The operations whose requests can break it. */
  readonly on: readonly Operation[]
  /** What reports say was expected. */
  readonly expected: string
  /** How strongly it binds a client. */
  readonly strength: Strength
  readonly source: readonly [Source, ...Source[]]
  /** What it needs to know apart from the exchanges; without it the rule is silent. */
  readonly needs?: 'pds'
  /** A rule about single requests whose finding on the same request says less of the same fault, and is left out. */
  readonly explains?: RequestRuleId
  /** Begins to watch one client. */
  readonly watch: (lookups: PdsLookups) => Watcher
}

/** Is shown exchange by exchange, in the order in which they came; what each breaks. Its memory is bounded. */
export type Watcher = (seen: Seen) => readonly Violation[]

/** A request that breaks a rule of conduct. */
export interface Violation {
  /** Where, as reports name it. */
  readonly place: string
  /** Line of the body, 1-based; undefined when unknown. */
  readonly line?: number | undefined
  readonly received: string
  /** One more sentence that helps to mend it. */
  readonly hint?: string
}

/** States a rule of conduct. */
export function conductRule(rule: ConductRule): ConductRule {
  return rule
}

/** What a watcher says of most exchanges. */
export const nothingToSay: readonly never[] = []
