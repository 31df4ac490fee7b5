import fc from 'fast-check'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { Endpoint, Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { type ClaimChoices, claimChoices, claimsOf } from '../values/claims.ts'
import { accept } from '../values/media-type.ts'
import { nhsNumber } from '../values/nhs-number.ts'

/** Choices that every request has. */
export interface RequestChoices {
  readonly endpoint: Endpoint
  readonly claims: ClaimChoices
  readonly accept: string
  readonly names: readonly string[]
}

/** Who calls, with what token, and how the headers are spelt. */
export function requestChoices(
  endpoints: readonly Endpoint[],
  api: 'publication' | 'subscription',
  patient: fc.Arbitrary<string>,
): fc.Arbitrary<RequestChoices> {
  const asker =
    api === 'subscription' ? fc.option(patient, { nil: undefined, freq: 2 }) : fc.constant(undefined)
  return fc.record({
    endpoint: fc.constantFrom(...endpoints),
    claims: claimChoices(asker),
    accept: accept(api === 'subscription'),
    names: fc.constantFrom(...spellings),
  })
}

/** Patients of the registry; any number of the 999 range where its list is empty. */
export function patients({ patients }: Registry): fc.Arbitrary<string> {
  return patients.length === 0 ? nhsNumber() : fc.constantFrom(...patients)
}

/** Endpoints of the registry that were assured for an interaction. */
export function endpointsFor({ endpoints }: Registry, interaction: string): readonly Endpoint[] {
  return endpoints.filter(
    ({ interactions }) => interactions === undefined || interactions.includes(interaction),
  )
}

/** What every request of an operation has. */
export function commonDraft(
  operation: Operation,
  registry: Registry,
  interaction: string,
  { endpoint, claims, accept, names }: RequestChoices,
): Pick<Draft, 'operation' | 'headers' | 'scheme' | 'jose' | 'claims' | 'signature' | 'clientCertificate'> {
  const [fromAsid = '', toAsid = '', interactionId = '', acceptName = ''] = names
  return {
    operation,
    headers: [
      [fromAsid, endpoint.asid],
      [toAsid, registry.nemsAsid ?? '999999999999'],
      [interactionId, interaction],
      [acceptName, accept],
    ],
    scheme: 'Bearer',
    jose: [
      { name: 'alg', json: '"none"' },
      { name: 'typ', json: '"JWT"' },
    ],
    claims: claimsOf(operation, endpoint, claims),
    signature: '',
    clientCertificate:
      endpoint.certificateName === undefined
        ? undefined
        : { names: [endpoint.certificateName], trusted: true, validFrom: 0, validTo: 4_102_444_800 },
  }
}

const spellings = [
  ['fromASID', 'toASID', 'InteractionID', 'Accept'],
  ['fromASID', 'toASID', 'InteractionID', 'Accept'],
  ['fromasid', 'toasid', 'interactionid', 'accept'],
  ['FROMASID', 'ToAsid', 'InteractionId', 'ACCEPT'],
]
