import type { Mistake } from '../fault.ts'
import { create, publish, read, remove, trust } from '../plain/ask.ts'
import { organisation, user } from '../plain/token.ts'

const invalidHeader = { status: 400, code: 'structure', spine: 'MISSING_OR_INVALID_HEADER' }

/** Tokens that are refused though they are right. */
export const strictTokens: readonly Mistake[] = [
  {
    id: 'jose-header-by-heart',
    says: 'Compares the header of a token as text, in one order of its members.',
    rules: ['jose/alg-is-none', 'jose/typ-is-jwt', 'jose/header-is-a-json-object'],
    refusal: invalidHeader,
    refuses: (seen) => Object.keys(seen.jose)[0] === 'typ',
    witness: [create({ jose: '{"typ":"JWT","alg":"none"}' })],
  },
  {
    id: 'claims-without-escapes',
    says: 'Does not read escapes in the JSON of the claims.',
    rules: ['claims/are-a-json-object', 'claims/iss-is-a-uri'],
    refusal: invalidHeader,
    refuses: (seen) => /\\u|\\\//.test(seen.claimsText),
    witness: [publish({ claimsText: (json) => json.replace('https://system', 'https:\\/\\/system') })],
  },
  {
    id: 'no-other-claims',
    says: 'Refuses a token with a claim that it does not know.',
    rules: ['claims/are-a-json-object', 'claims/names-are-unique'],
    refusal: invalidHeader,
    refuses: (seen) => 'jti' in seen.claims || Object.keys(seen.claims).length > 12,
    witness: [create({ claims: { jti: 'a4f0c1d2' } })],
  },
  {
    id: 'user-beside-a-patient',
    says: 'Demands a requesting_user beside a requesting_patient.',
    isRare: true,
    rules: [
      'claims/requesting-user-is-an-identifier',
      'claims/requesting-patient-is-an-identifier',
      'claims/sub-is-the-requesting-system',
    ],
    refusal: invalidHeader,
    refuses: (seen) =>
      seen.operation === 'delete' &&
      seen.claims.requesting_patient !== undefined &&
      seen.claims.requesting_user === undefined,
    witness: [
      create(),
      remove({ claims: { requesting_patient: 'http://fhir.nhs.net/Id/nhs-number|9993405639' } }),
    ],
  },
  {
    id: 'no-user',
    says: 'Compares sub with requesting_system though there is a requesting_user.',
    rules: [
      'claims/sub-is-the-requesting-system',
      'claims/sub-is-the-requesting-user',
      'claims/requesting-user-is-an-identifier',
    ],
    refusal: invalidHeader,
    refuses: (seen) => seen.claim('requesting_user') !== '',
    witness: [create({ claims: { requesting_user: user, sub: user } })],
  },
  {
    id: 'users-of-smartcards-only',
    says: 'Takes a requesting_user by role profile only, none of a local system.',
    rules: ['claims/requesting-user-is-an-identifier'],
    refusal: invalidHeader,
    refuses: (seen) =>
      seen.claim('requesting_user') !== '' && !seen.claim('requesting_user').includes('sds-role-profile-id'),
    witness: [
      create(),
      read({
        claims: {
          requesting_user: 'https://system.example/users|nkumar',
          sub: 'https://system.example/users|nkumar',
        },
      }),
    ],
  },
  {
    id: 'no-requesting-patient',
    says: 'Refuses a token of a subscriber with requesting_patient.',
    rules: ['claims/requesting-patient-is-an-identifier', 'claims/requesting-patient-is-not-sent'],
    refusal: invalidHeader,
    refuses: (seen) => seen.operation === 'create' && seen.claims.requesting_patient !== undefined,
    witness: [create({ claims: { requesting_patient: 'http://fhir.nhs.net/Id/nhs-number|9993405639' } })],
  },
  {
    id: 'direct-care-only',
    says: 'Does not take patientaccess as a reason.',
    rules: ['claims/reason-for-request-is-a-known-code'],
    refusal: invalidHeader,
    refuses: (seen) => seen.claim('reason_for_request') === 'patientaccess',
    witness: [publish({ claims: { reason_for_request: 'patientaccess' } })],
  },
  {
    id: 'clocks-that-agree',
    says: 'Refuses a token whose iat is half a minute ahead.',
    rules: ['claims/iat-is-not-ahead', 'claims/iat-is-in-seconds'],
    refusal: invalidHeader,
    refuses: (seen) => Number(seen.claims.iat) > seen.now + 5,
    witness: [create({ claims: (now) => ({ iat: now + 30, exp: now + 330 }) })],
  },
  {
    id: 'iss-at-an-address',
    says: 'Takes an iss that begins with https only, no other URI.',
    rules: ['claims/iss-is-a-uri'],
    refusal: invalidHeader,
    refuses: (seen) => !seen.claim('iss').startsWith('http'),
    witness: [publish({ claims: { iss: 'urn:nhs:system:example' } })],
  },
  {
    id: 'tokens-of-two-kilobytes',
    says: 'Refuses a token of more than 2 kB.',
    rules: ['authorization/token-is-under-4-kb', 'authorization/is-sent'],
    refusal: invalidHeader,
    refuses: (seen) => seen.field('Authorization').length > 2048,
    witness: [create({ claims: { note: 'n'.repeat(1800) } })],
  },
  {
    id: 'first-organisation-of-an-asid',
    says: 'Knows the first ODS code of an endpoint only.',
    rules: ['endpoint/organisation-is-of-the-asid', 'endpoint/organisation-is-known'],
    refusal: invalidHeader,
    refuses: (seen) => seen.claim('requesting_organization').endsWith('|RA901'),
    witness: [publish({ by: trust, claims: { requesting_organization: `${organisation}RA901` } })],
  },
  {
    id: 'contact-is-the-requester',
    says: 'Demands the ODS code of the claim in the contact, though both belong to the ASID.',
    rules: [
      'endpoint/contact-is-of-the-asid',
      'endpoint/mailbox-is-of-the-contact',
      'endpoint/organisation-is-of-the-asid',
    ],
    refusal: { status: 403, code: 'forbidden', spine: 'ACCESS_DENIED' },
    refuses: (seen) =>
      seen.operation === 'create' &&
      !seen
        .values('value')
        .some((value) => value.endsWith(`/${seen.claim('requesting_organization').split('|')[1]}`)) &&
      seen.claim('requesting_organization') !== '',
    witness: [create({ by: trust, claims: { requesting_organization: `${organisation}RA901` } })],
  },
]
