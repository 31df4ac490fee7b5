import { cases } from './case.ts'
import { both, type Change, claim, claimsText, jose } from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const ofSubscriptions = ['create', 'read', 'delete'] as const
const line = 'apis.md JWT'
const user = (value: string): Change => both(claim('requesting_user', value), claim('sub', value))
const without = (name: string) => ({ [`${name} absent`]: claim(name, undefined) })

export const apisToken = [
  ...cases(line, every, 'A', '', { 'the header of the page': jose('{"alg":"none","typ":"JWT"}') }),
  ...cases(line, every, 'R', 'claims/iss-is-a-uri', without('iss')),
  ...cases(line, every, 'R', 'claims/sub-is-sent', without('sub')),
  ...cases(line, every, 'R', 'claims/aud-is-a-uri', without('aud')),
  ...cases(line, every, 'R', 'claims/iat-is-in-seconds', without('iat')),
  ...cases(line, every, 'R', 'claims/exp-is-in-seconds', without('exp')),
  ...cases(line, every, 'R', 'claims/reason-for-request-is-a-known-code', without('reason_for_request')),
  ...cases(line, 'publish', 'R', 'claims/scope-is-bundle-write', without('scope')),
  ...cases(line, ofSubscriptions, 'R', 'claims/scope-is-of-subscriptions', without('scope')),
  ...cases(
    line,
    every,
    'R',
    'claims/requesting-system-is-an-accredited-system',
    without('requesting_system'),
  ),
  ...cases(
    line,
    every,
    'R',
    'claims/requesting-organisation-is-an-ods-code',
    without('requesting_organization'),
  ),
  ...cases(line, every, 'A', '', {
    'iss any URI': claim('iss', 'urn:system:of:mine'),
    'reason directcare': claim('reason_for_request', 'directcare'),
    'reason patientaccess': claim('reason_for_request', 'patientaccess'),
    'requesting_user under the system of the page': user(
      'https://fhir.nhs.uk/Id/sds-role-profile-id|100334993514',
    ),
    'requesting_user of a local system': user('https://gp.a91720.nems.example/Id/staff|morag'),
    'requesting_user of a local system with http': user('http://gp.example/user|1'),
    'requesting_user of an old system': user('https://fhir.nhs.uk/Id/sds-user-id|42'),
  }),
  ...cases(line, ['publish', 'read', 'delete'], 'A', '', {
    'reason secondaryuses': claim('reason_for_request', 'secondaryuses'),
  }),
  ...cases(line, 'publish', 'R', 'claims/scope-is-bundle-write', {
    'scope of a read of subscriptions': claim('scope', 'patient/Subscription.read'),
    'scope of a write of subscriptions': claim('scope', 'patient/Subscription.write'),
  }),
  ...cases(line, ofSubscriptions, 'R', 'claims/scope-is-of-subscriptions', {
    'scope of the Publication API': claim('scope', 'patient/Bundle.write'),
    'scope of an organisation': claim('scope', 'organization/Subscription.read'),
  }),
  ...cases(line, ofSubscriptions, 'A', '', {
    requesting_patient: claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number|9993405639'),
    'requesting_patient of another patient': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|9990769540',
    ),
  }),
  ...cases(line, ofSubscriptions, 'R', 'nhs-number/of-requesting-patient-check-digit-holds', {
    'requesting_patient that is not valid': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|9990769541',
    ),
  }),
  ...cases(line, ofSubscriptions, 'R', 'nhs-number/of-requesting-patient-has-ten-digits', {
    'requesting_patient of nine digits': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|999076954',
    ),
  }),
]

const change = 'operators.md Verdict-preserving changes'

/** Changes that no rule may notice. */
export const operatorsPreservingOfTokens = [
  ...cases(change, every, 'A', '', {
    'key order of the claims': claimsText((text) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).sort())),
    ),
    'JSON blanks in the claims': claimsText((text) => JSON.stringify(JSON.parse(text), undefined, 2)),
    'escaped slashes in the claims': claimsText((text) => text.replaceAll('/', '\\/')),
    'an extra unknown claim': claim('jti', 'a1b2'),
    'key order of the header': jose('{"typ":"JWT","alg":"none"}'),
  }),
]
