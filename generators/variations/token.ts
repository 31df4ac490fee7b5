import { encodeBase64url } from '../../src/wire/base64url.ts'
import type { Change } from '../operators/change.ts'
import { both } from '../operators/change.ts'
import { claim, claimTime } from '../operators/claim.ts'
import { tokenOfLength } from '../operators/token.ts'
import { bends, choice, type Variation } from './variation.ts'

const claimsText =
  (change: (text: string) => string): Change =>
  (draft) => ({ ...draft, claimsText: (text) => change(text) })
const joseText =
  (change: (text: string) => string): Change =>
  (draft) => ({ ...draft, joseText: (text) => change(text) })
const escaped = (text: string) =>
  text.replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
const spread = (text: string) => text.replace(/([{,:])(?=["{[0-9])/g, '$1 \n\t')

/** Rarer tokens. */
export const tokens: readonly Variation[] = [
  ...choice('claims/requesting-user-is-an-identifier', 'common.claims.user', {
    'a role profile': 'https://fhir.nhs.uk/Id/sds-role-profile-id|555086415105',
    'a local user': 'https://clinical-system.example/users|avis.thistlewood',
  }),
  ...choice('claims/reason-for-request-is-a-known-code', 'common.claims.reason', {
    patientaccess: 'patientaccess',
    secondaryuses: 'secondaryuses',
  }),
  {
    rule: 'claims/requesting-patient-is-an-identifier',
    name: 'a patient who asks',
    path: 'common.claims.patient',
    value: ({ operation }, { patients: [first] }) =>
      operation === 'publish-event' ? undefined : (first ?? '9993405639'),
  },
  ...choice('claims/are-a-json-object', 'common.claims.rotate', {
    'claims in another order': 5,
  }),
  ...choice('claims/are-a-json-object', 'common.claims.extra', { 'claims that nobody knows': true }),
  {
    rule: 'endpoint/organisation-is-of-the-asid',
    name: 'another organisation of the ASID',
    path: 'common.claims.odsCode',
    value: ({ common }) => (common.endpoint.odsCodes.length > 1 ? 1 : undefined),
  },
  ...bends('claims/are-a-json-object', {
    'JSON with blanks and line breaks': claimsText(spread),
    'a claim name with an escape': claimsText(escaped),
    'a value with an escaped slash': claimsText((text) => text.replace('https://', 'https:\\/\\/')),
  }),
  ...bends('claims/iss-is-a-uri', {
    'a URN': claim('iss', 'urn:nhs:names:services:clinical-system'),
  }),
  ...bends('authorization/token-is-under-4-kb', {
    '2,100 characters': tokenOfLength(2_100),
    '3,900 characters': tokenOfLength(3_900),
  }),
  ...bends('jose/header-is-a-json-object', {
    'JSON with blanks': joseText(spread),
    'typ before alg': joseText(() => '{"typ":"JWT","alg":"none"}'),
    'a name with an escape': joseText((text) => text.replace('"alg"', '"\\u0061lg"')),
  }),
  ...bends('claims/iat-is-in-seconds', {
    '30 seconds ahead': both(claimTime('iat', 30), claimTime('exp', 330)),
    'four minutes ago': both(claimTime('iat', -200), claimTime('exp', 100)),
  }),
  ...bends('authorization/token-is-base64url', {
    'parts whose base64url has - and _': (draft) => ({
      ...draft,
      claimsText: (text) => text.replace(/}$/, ',"note":"???>>>ÿÿÿ~~~"}'),
    }),
    'a header whose length leaves two bits over': (draft) => ({
      ...draft,
      tokenText: (token) => token.replace(/^[^.]*/, encodeBase64url('{"alg":"none","typ":"JWT" }')),
    }),
  }),
]
