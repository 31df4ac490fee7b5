import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'

/** What a provider is to become, as another process can be told. */
export interface NatureByName {
  /** Id of a fault. */
  readonly fault?: string
  /** Id of a variant. */
  readonly variant?: string
  /** A rule that the reference provider does not know. */
  readonly without?: RequestRuleId
}
