import type { Mistake } from '../fault.ts'
import { create, publish, read } from '../plain/ask.ts'

/** Claims that are taken though they are wrong in themselves. */
export const laxClaims: readonly Mistake[] = [
  {
    id: 'first-of-two-claims',
    says: 'Takes the first of two claims of one name in the Subscription API.',
    rules: ['claims/scope-is-of-subscriptions', 'claims/names-are-unique'],
    mends: (seen) =>
      seen.operation === 'publish'
        ? seen.http
        : seen.withClaims(seen.claimsText.replace(/("(\w+)":"[^"]*")(.*),"\2":"[^"]*"/, '$1$3')),
    witness: [create({ claimsText: (json) => json.replace('}', ',"scope":"patient/Bundle.write"}') })],
  },
  {
    id: 'claims-with-text-behind',
    says: 'Stops reading the claims at the end of the object, whatever comes behind it.',
    rules: ['claims/are-a-json-object'],
    mends: (seen) => seen.withClaims(seen.claimsText.replace(/\}[^}]*$/, '}')),
    witness: [publish({ claimsText: (json) => `${json} and so on` })],
  },
  {
    id: 'claims-not-utf-8',
    says: 'Puts U+FFFD for bytes of the claims that are not UTF-8.',
    rules: ['claims/are-a-json-object'],
    mends: (seen) => seen.withClaims(Buffer.from(seen.claimsText)),
    witness: [create({ claimsText: (json) => Buffer.from(json.replace('}', ',"note":"é"}'), 'latin1') })],
  },
  {
    id: 'exp-as-a-string',
    says: 'Takes an exp that is a string of digits, by Number.',
    rules: ['claims/exp-is-in-seconds'],
    mends: (seen) => seen.withClaims(seen.claimsText.replace(/"exp":"(\d+)"/, '"exp":$1')),
    witness: [create({ claims: (now) => ({ exp: String(now + 300) }) })],
  },
  {
    id: 'iat-as-a-string',
    says: 'Takes an iat that is a string of digits, by parseInt.',
    rules: ['claims/iat-is-in-seconds'],
    overlooks: (seen) => /^\d+/.test(seen.claim('iat')) && typeof seen.claims.iat === 'string',
    witness: [publish({ claims: (now) => ({ iat: String(now) }) })],
  },
  {
    id: 'exp-in-milliseconds',
    says: 'Takes an exp in milliseconds.',
    rules: ['claims/exp-is-in-seconds'],
    overlooks: (seen) => Number(seen.claims.exp) > 1e12 && typeof seen.claims.exp === 'number',
    witness: [create({ claims: (now) => ({ exp: (now + 300) * 1000 }) })],
  },
  {
    id: 'exp-in-local-time',
    says: 'Takes a token for an hour after it expired, as if clocks were an hour apart.',
    rules: ['claims/exp-is-not-past'],
    overlooks: (seen) => Number(seen.claims.exp) > seen.now - 3600,
    witness: [create({ claims: (now) => ({ iat: now - 3000, exp: now - 2700 }) })],
  },
  {
    id: 'exp-equal-to-iat',
    says: 'Takes an exp that is not after iat but equal to it.',
    rules: ['claims/exp-is-after-iat'],
    overlooks: (seen) => seen.claims.exp === seen.claims.iat,
    witness: [publish({ claims: (now) => ({ exp: now }) })],
  },
  {
    id: 'expiry-of-publishers-only',
    says: 'Looks at the expiry of tokens in the Publication API only.',
    rules: ['claims/exp-is-not-past'],
    overlooks: (seen) => seen.operation !== 'publish',
    witness: [create({ claims: (now) => ({ iat: now - 9000, exp: now - 8700 }) })],
  },
  {
    id: 'iat-absent',
    says: 'Takes a token without iat.',
    rules: ['claims/iat-is-in-seconds'],
    overlooks: (seen) => seen.claims.iat === undefined,
    witness: [create({ claims: { iat: undefined } })],
  },
  {
    id: 'iss-empty',
    says: 'Takes an iss that is there but empty.',
    rules: ['claims/iss-is-a-uri'],
    overlooks: (seen) => seen.claims.iss === '',
    witness: [create({ claims: { iss: '' } })],
  },
  {
    id: 'iss-any-text',
    says: 'Takes an iss that is no URI.',
    rules: ['claims/iss-is-a-uri'],
    overlooks: (seen) => seen.claim('iss').trim() !== '',
    witness: [publish({ claims: { iss: 'our system' } })],
  },
  {
    id: 'aud-of-reads',
    says: 'Does not look at aud where nothing is written.',
    rules: ['claims/aud-is-a-uri'],
    overlooks: (seen) => seen.operation === 'read',
    witness: [create(), read({ claims: { aud: undefined } })],
  },
  {
    id: 'reason-in-any-case',
    says: 'Compares reason_for_request without regard to case.',
    rules: ['claims/reason-for-request-is-a-known-code'],
    overlooks: (seen) => seen.claim('reason_for_request').toLowerCase() === 'directcare',
    witness: [create({ claims: { reason_for_request: 'directCare' } })],
  },
  {
    id: 'reason-with-a-hyphen',
    says: 'Takes a reason_for_request with hyphens, such as direct-care.',
    rules: ['claims/reason-for-request-is-a-known-code'],
    overlooks: (seen) =>
      /^(direct-care|secondary-uses|patient-access)$/.test(seen.claim('reason_for_request')),
    witness: [publish({ claims: { reason_for_request: 'secondary-uses' } })],
  },
  {
    id: 'scope-that-contains',
    says: 'Takes a scope that contains the right one.',
    rules: ['claims/scope-is-of-subscriptions'],
    overlooks: (seen) => seen.claim('scope').includes('patient/Subscription.write'),
    witness: [create({ claims: { scope: 'patient/Subscription.write patient/Patient.read' } })],
  },
  {
    id: 'scope-with-a-wildcard',
    says: 'Takes patient/*.write on publish.',
    rules: ['claims/scope-is-bundle-write'],
    overlooks: (seen) => seen.claim('scope') === 'patient/*.write',
    witness: [publish({ claims: { scope: 'patient/*.write' } })],
  },
  {
    id: 'scope-of-the-other-api',
    says: 'Takes the scope of a subscriber on publish.',
    rules: ['claims/scope-is-bundle-write'],
    overlooks: (seen) => seen.claim('scope').startsWith('patient/Subscription.'),
    witness: [publish({ claims: { scope: 'patient/Subscription.write' } })],
  },
  {
    id: 'scope-in-an-array',
    says: 'Takes an array with the right scope in it on publish.',
    rules: ['claims/scope-is-bundle-write'],
    overlooks: (seen) => Array.isArray(seen.claims.scope),
    witness: [publish({ claims: { scope: ['patient/Bundle.write'] } })],
  },
  {
    id: 'scope-trimmed',
    says: 'Trims the scope of a subscriber before it compares it.',
    rules: ['claims/scope-is-of-subscriptions'],
    overlooks: (seen) => /^patient\/\w+\.(read|write)$/.test(seen.claim('scope').trim()),
    witness: [create({ claims: { scope: 'patient/Subscription.write ' } })],
  },
]
