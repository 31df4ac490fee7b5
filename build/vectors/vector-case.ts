import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { OrganisationClaim } from '../../src/spec/model/context.ts'
import type { Verdict } from '../../src/spec/model/strength.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'

/** A request that was made of a plain one, and what must happen to it. */
export interface VectorCase {
  /** Unique among all of its origin: its id is made of it. */
  readonly name: string
  readonly comment: string
  readonly origin: 'ByHand' | 'Generated'
  readonly plain: HttpRequest
  readonly request: HttpRequest
  readonly given: Given
  readonly expected: Verdict
  /** Rules that it breaks, or was made to break. */
  readonly broken: readonly string[]
  /** Rules that may be broken besides. */
  readonly companions: readonly string[]
  /** Rules that it may show by keeping them: those that it was made to keep, or that others of its line break. */
  readonly about: readonly string[]
}

/** What is known apart from the request. */
export interface Given {
  /** UTC second. */
  readonly at: number
  readonly registry: RegistryConfig
  readonly pdsEnforced: boolean
  readonly organisationClaim: OrganisationClaim
}
