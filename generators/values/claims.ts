import fc from 'fast-check'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { Endpoint } from '../../src/spec/model/registry.ts'
import type { Member } from '../draft/draft.ts'

/** Choices that make the claims of one token. */
export interface ClaimChoices {
  readonly user: string | undefined
  /** NHS number of the requesting_patient claim. */
  readonly patient: string | undefined
  readonly reason: string
  readonly organisationClaim: string
  readonly odsCode: number
  readonly extra: boolean
  readonly rotate: number
}

/** Choices for the claims; a patient asks only where the API takes one. */
export function claimChoices(patient: fc.Arbitrary<string | undefined>): fc.Arbitrary<ClaimChoices> {
  return fc.record({
    user: fc.constantFrom(
      undefined,
      undefined,
      'https://fhir.nhs.uk/Id/sds-role-profile-id|555086415105',
      'https://clinical-system.example/users|avis.thistlewood',
    ),
    patient,
    reason: fc.constantFrom('directcare', 'directcare', 'patientaccess'),
    organisationClaim: fc.constantFrom(
      'requesting_organization',
      'requesting_organization',
      'requesting_organization',
      'requesting_organisation',
    ),
    odsCode: fc.nat({ max: 7 }),
    extra: fc.boolean(),
    rotate: fc.nat({ max: 7 }),
  })
}

/** The claims of an endpoint's token. */
export function claimsOf(operation: Operation, endpoint: Endpoint, choices: ClaimChoices): readonly Member[] {
  const system = `https://fhir.nhs.uk/Id/accredited-system|${endpoint.asid}`
  const odsCode = endpoint.odsCodes[choices.odsCode % endpoint.odsCodes.length]
  const claims: Member[] = [
    text('iss', 'https://clinical-system.example/token'),
    text('sub', choices.user ?? system),
    text(
      'aud',
      `https://nems.example${operation === 'publish-event' ? '/STU3/Events/1/$process-message' : '/STU3/Subscription'}`,
    ),
    { name: 'iat', secondsFromNow: 0 },
    { name: 'exp', secondsFromNow: 300 },
    text('reason_for_request', choices.reason),
    text('scope', scopes[operation]),
    text('requesting_system', system),
    text(choices.organisationClaim, `https://fhir.nhs.uk/Id/ods-organization-code|${odsCode}`),
  ]
  if (choices.user !== undefined) claims.push(text('requesting_user', choices.user))
  if (choices.patient !== undefined)
    claims.push(text('requesting_patient', `http://fhir.nhs.net/Id/nhs-number|${choices.patient}`))
  if (choices.extra)
    claims.push(
      { name: 'jti', json: '"a2f7"' },
      { name: 'constructor', json: '{"__proto__":[1,{"a":null}]}' },
    )
  return [...claims.slice(choices.rotate), ...claims.slice(0, choices.rotate)]
}

/** A claim whose value is a text. */
function text(name: string, value: string): Member {
  return { name, json: JSON.stringify(value) }
}

const scopes: Readonly<Record<Operation, string>> = {
  'publish-event': 'patient/Bundle.write',
  'create-subscription': 'patient/Subscription.write',
  'read-subscription': 'patient/Subscription.read',
  'delete-subscription': 'patient/Subscription.write',
}
