import type { Operation } from '../../src/spec/model/operation.ts'
import type { Endpoint, Registry } from '../../src/spec/model/registry.ts'
import type { ClaimChoices } from '../values/claims.ts'
import { commonDraft } from './request-choices.ts'

/** Claims without a user, a patient or anything else that is optional, in the order of the page. */
export const plainClaims: ClaimChoices = {
  user: undefined,
  patient: undefined,
  reason: 'directcare',
  organisationClaim: 'requesting_organization',
  odsCode: 0,
  extra: false,
  rotate: 0,
}

/** What may be told of a request that is plain otherwise. */
export interface PlainOptions {
  readonly accept?: string | undefined
  readonly claims?: Partial<ClaimChoices> | undefined
}

/** What a request of an operation has, as plain as can be: method, target and body are still to come. */
export function plainRequest(
  operation: Operation,
  registry: Registry,
  endpoint: Endpoint,
  interaction: string,
  { accept = 'application/fhir+xml', claims }: PlainOptions = {},
): ReturnType<typeof commonDraft> {
  const names = ['fromASID', 'toASID', 'InteractionID', 'Accept']
  const choices = { endpoint, claims: { ...plainClaims, ...claims }, accept, names }
  return commonDraft(operation, registry, interaction, choices)
}
