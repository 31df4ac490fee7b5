import type { FhirElement } from './fhir.ts'
import type { Registry } from './registry.ts'

/** What is known apart from the request itself. */
export interface Context {
  /** Who exists; undefined when nobody said, and rules on it are silent. */
  readonly registry: Registry | undefined
  /** UTC seconds at which the request is judged; undefined when the clock is not judged. */
  readonly now: number | undefined
  /** What happened before; undefined when nobody knows, and rules on it are silent. */
  readonly history: History | undefined
  /** Whether a provider has to check NHS numbers against PDS itself. */
  readonly pdsEnforced: boolean
  readonly organisationClaim: OrganisationClaim
  /** Rules that are told and bind nobody, since whoever is judged has not heard of them yet. */
  readonly asAdvice?: ReadonlySet<string> | undefined
}

export type OrganisationClaim = 'either' | 'requesting_organisation' | 'requesting_organization'

/** What earlier requests did. */
export interface History {
  /** Undefined where nobody knows which subscriptions there are. */
  readonly subscription?: (id: string) => KnownSubscription | 'unknown' | 'deleted'
  /** Id of the subscription that is the same as one to be created; undefined where there is none, or nobody knows. */
  readonly duplicateOf?: (subscription: FhirElement) => string | undefined
  /** Whether a message with this MessageHeader.id was published before. */
  readonly hasMessage: (id: string) => boolean
}

export interface KnownSubscription {
  /** ASID that created it. */
  readonly asid: string
  /** ODS codes of the endpoint that created it. */
  readonly odsCodes: readonly string[]
}
