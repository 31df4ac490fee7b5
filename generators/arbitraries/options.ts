import type { Operation } from '../../src/spec/model/operation.ts'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Verdict } from '../../src/spec/model/strength.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'

/** Of what requests and tokens are made. */
export interface GeneratorOptions {
  /** One operation; each of the four as often unless told. */
  readonly operation?: Operation
  /** Who exists: `registryFrom` makes one. The registry of `embeddedConfig` unless told. */
  readonly registry?: Registry
  /** UTC seconds at which it is sent: the same seed then gives the same bytes. The clock, value by value, unless told. */
  readonly now?: number
}

/** The same of what is broken. */
export interface BrokenOptions extends GeneratorOptions {
  /** The rule that is broken; another each time unless told. */
  readonly rule?: RequestRuleId
}

/** What is broken, and what is expected of it. */
export interface Broken {
  /** The rule that is broken; rules that cannot but be broken with it may be so too. */
  readonly rule: RequestRuleId
  /** How it is broken, in a few words. */
  readonly way: string
  /** What a provider has to do with a request that has it. */
  readonly expected: Verdict
}
