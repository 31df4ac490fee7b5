import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import type { Change } from './changes.ts'
import type { RequestName } from './requests.ts'

/** What a person is told of one fault; what is left out is not looked at. */
export type Tells = Partial<Pick<Finding, 'place' | 'line' | 'expected' | 'received' | 'hint'>>

/** One fault, and all that is told of it: a finding each. */
export interface Told {
  readonly rule: RequestRuleId
  readonly on: RequestName
  readonly change: Change
  readonly tells: readonly Tells[]
  readonly config?: Partial<RegistryConfig>
}
