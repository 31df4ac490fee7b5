import { cases } from './case.ts'
import { asItIs, both, claim, claimsText, replacing } from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const ofSubscriptions = ['create', 'read', 'delete'] as const
const a91720 = 'https://fhir.nhs.uk/Id/ods-organization-code|A91720'
const t1x5q = 'https://fhir.nhs.uk/Id/ods-organization-code|T1X5Q'
const patient = 'http://fhir.nhs.net/Id/nhs-number|9993405639'
const withS = claimsText(replacing('requesting_organization', 'requesting_organisation'))
const withBoth = claim('requesting_organisation', a91720)

/** The organisation claim, the times and sub. */
export const rulings1to3 = [
  ...cases('rulings.md 1', every, 'A', '', { 'spelt with a z': asItIs }),
  ...cases('rulings.md 1', every, 'E', 'claims/organisation-claim-is-spelt-with-a-z', {
    'spelt with an s alone': withS,
    'both with one value': withBoth,
  }),
  ...cases('rulings.md 1', every, 'R', 'claims/organisation-claims-agree', {
    'both, with different values': claim('requesting_organisation', t1x5q),
  }),
  ...cases(
    'rulings.md 1',
    every,
    'A',
    '',
    { 'pinned to z, spelt with a z': asItIs },
    { organisationClaim: 'requesting_organization' },
  ),
  ...cases(
    'rulings.md 1',
    every,
    'R',
    'claims/organisation-claim-is-the-configured-one',
    { 'pinned to z, spelt with an s': withS },
    { organisationClaim: 'requesting_organization' },
  ),
  ...cases(
    'rulings.md 1',
    every,
    'R',
    'claims/organisation-claim-is-the-configured-one',
    { 'pinned to s, spelt with a z': asItIs },
    { organisationClaim: 'requesting_organisation' },
  ),
  ...cases(
    'rulings.md 1',
    every,
    'E',
    'claims/organisation-claim-is-spelt-with-a-z',
    { 'either, spelt with an s': withS },
    { organisationClaim: 'either' },
  ),
  ...cases('rulings.md 1', 'publish', 'R', 'claims/requesting-organisation-is-an-ods-code', {
    'spelt with an s, malformed': both(withS, claim('requesting_organisation', 'A91720')),
  }),
  ...cases('rulings.md 2', 'read', 'A', '', {
    'exp 300 seconds after iat': both(claim('iat', 1_799_999_900), claim('exp', 1_800_000_200)),
  }),
  ...cases('rulings.md 2', 'read', 'E', 'claims/exp-is-300-seconds-after-iat', {
    'exp 299 seconds after iat': claim('exp', 1_800_000_299),
    'exp 301 seconds after iat': claim('exp', 1_800_000_301),
    'iat 1': claim('iat', 1),
  }),
  ...cases(
    'rulings.md 2',
    'read',
    'R',
    'claims/exp-is-not-past',
    { 'exp 61 seconds past': asItIs },
    { now: 1_800_000_361 },
  ),
  ...cases(
    'rulings.md 2',
    'read',
    'E',
    'claims/exp-is-clear-of-the-skew',
    { 'exp 60 seconds past': asItIs },
    { now: 1_800_000_360 },
  ),
  ...cases(
    'rulings.md 2',
    'read',
    'E',
    'claims/exp-is-clear-of-the-skew',
    { 'exp 60 seconds ahead': asItIs },
    { now: 1_800_000_240 },
  ),
  ...cases('rulings.md 2', 'read', 'A', '', { 'exp 61 seconds ahead': asItIs }, { now: 1_800_000_239 }),
  ...cases('rulings.md 2', 'read', 'A', '', { 'iat 60 seconds ahead': asItIs }, { now: 1_799_999_940 }),
  ...cases(
    'rulings.md 2',
    'read',
    'E',
    'claims/iat-is-not-ahead',
    { 'iat 61 seconds ahead': asItIs },
    { now: 1_799_999_939 },
  ),
  ...cases('rulings.md 3', every, 'A', '', { 'no user, sub the system': asItIs }),
  ...cases('rulings.md 3', ofSubscriptions, 'E', 'claims/sub-is-not-the-requesting-patient', {
    'no user, sub the patient': both(claim('requesting_patient', patient), claim('sub', patient)),
  }),
  ...cases('rulings.md 3', ofSubscriptions, 'A', '', {
    'no user, sub the system, a patient there': claim('requesting_patient', patient),
  }),
  ...cases('rulings.md 3', ofSubscriptions, 'R', 'claims/sub-is-the-requesting-system', {
    'no user, sub another patient': both(
      claim('requesting_patient', patient),
      claim('sub', 'http://fhir.nhs.net/Id/nhs-number|9999949088'),
    ),
  }),
  ...cases('rulings.md 3', every, 'R', 'claims/sub-is-the-requesting-system', {
    'no user, sub the organisation': claim('sub', a91720),
  }),
  ...cases('rulings.md 3', 'read', 'R', 'claims/sub-is-the-requesting-user', {
    'a user and a patient, sub the patient': both(
      claim('requesting_user', 'https://fhir.nhs.uk/Id/sds-role-profile-id|555000111222'),
      claim('requesting_patient', patient),
      claim('sub', patient),
    ),
  }),
]
