import { cases } from './case.ts'
import { asItIs, authorization, claim, header, jose, signature } from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const ofSubscriptions = ['create', 'read', 'delete'] as const
const patient = 'http://fhir.nhs.net/Id/nhs-number|9993405639'
const interaction = (code: string) => header('InteractionID', `urn:nhs:names:services:events:${code}.Write`)

/** Scopes, the patient claim, ASIDs, InteractionIDs, the scheme, the JOSE header. */
export const rulings4to9 = [
  ...cases('rulings.md 4', 'read', 'A', '', { 'read on GET': asItIs }),
  ...cases('rulings.md 4', ['create', 'createJson', 'createGeneric', 'delete'], 'A', '', {
    'write on POST and DELETE': asItIs,
  }),
  ...cases('rulings.md 4', ['create', 'delete'], 'E', 'claims/scope-allows-the-write', {
    'read on POST and DELETE': claim('scope', 'patient/Subscription.read'),
  }),
  ...cases('rulings.md 4', 'read', 'E', 'claims/scope-asks-no-more-than-read', {
    'write on GET': claim('scope', 'patient/Subscription.write'),
  }),
  ...cases('rulings.md 4', ofSubscriptions, 'E', 'claims/scope-is-a-single-one', {
    'both, read first': claim('scope', 'patient/Subscription.read patient/Subscription.write'),
    'both, write first': claim('scope', 'patient/Subscription.write patient/Subscription.read'),
  }),
  ...cases('rulings.md 4', ofSubscriptions, 'R', 'claims/scope-is-of-subscriptions', {
    'other case': claim('scope', 'patient/Subscription.Write'),
    'an extra scope': claim('scope', 'patient/Subscription.read patient/Subscription.write openid'),
    'an array of both': claim('scope', ['patient/Subscription.read', 'patient/Subscription.write']),
  }),
  ...cases('rulings.md 5', ['publish', 'nipeDelete'], 'E', 'claims/requesting-patient-is-not-sent', {
    'requesting_patient on publish': claim('requesting_patient', patient),
    'requesting_patient on publish, its number wrong': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|9993405630',
    ),
  }),
  ...cases('rulings.md 5', ofSubscriptions, 'A', '', {
    'a valid number': claim('requesting_patient', patient),
  }),
  ...cases('rulings.md 5', ofSubscriptions, 'R', 'nhs-number/of-requesting-patient-check-digit-holds', {
    'a number whose check digit fails': claim(
      'requesting_patient',
      'http://fhir.nhs.net/Id/nhs-number|9993405630',
    ),
  }),
  ...cases('rulings.md 5', ofSubscriptions, 'E', 'nhs-number/of-requesting-patient-is-known-to-pds', {
    'a number unknown to PDS': claim('requesting_patient', 'http://fhir.nhs.net/Id/nhs-number|9991234500'),
  }),
  ...cases(
    'rulings.md 6',
    every,
    'R',
    'endpoint/from-asid-is-the-requesting-system',
    { 'fromASID of another endpoint': header('fromASID', '200000000351') },
    {
      config: {
        endpoints: [
          { asid: '200000000117', odsCodes: ['A91720'], mailboxes: ['A91720OT001'] },
          { asid: '200000000351', odsCodes: ['B82099'] },
        ],
      },
    },
  ),
  ...cases('rulings.md 6', every, 'R', 'header/to-asid-is-nems', {
    'toASID not that of NEMS': header('toASID', '200000009998'),
    'toASID equal to fromASID': header('toASID', '200000000117'),
  }),
  ...cases(
    'rulings.md 6',
    every,
    'A',
    '',
    { 'toASID any, where the registry names none': header('toASID', '123456789012') },
    { without: ['nemsAsid'] },
  ),
  ...cases(
    'rulings.md 6',
    every,
    'E',
    'header/to-asid-is-not-the-senders',
    { 'toASID equal to fromASID, where the registry names none': header('toASID', '200000000117') },
    { without: ['nemsAsid'] },
  ),
  ...cases('rulings.md 7', 'nipe', 'E', 'header/interaction-id-has-the-screening-code', {
    'the FHIR code of a screening type': interaction('nipe-outcome-1'),
  }),
  ...cases('rulings.md 7', 'nipeDelete', 'E', 'header/interaction-id-has-the-screening-code', {
    'the FHIR code on a delete': interaction('nipe-outcome-1'),
  }),
  ...cases('rulings.md 7', 'bloodSpot', 'E', 'header/interaction-id-has-the-screening-code', {
    'the FHIR code of a screening type': interaction('blood-spot-test-outcome-1'),
  }),
  ...cases('rulings.md 7', 'hearing', 'E', 'header/interaction-id-has-the-screening-code', {
    'the FHIR code of a screening type': interaction('newborn-hearing-1'),
  }),
  ...cases('rulings.md 7', 'publish', 'E', 'header/interaction-id-has-the-event-code', {
    'the FHIR code': interaction('vaccinations-1'),
  }),
  ...cases('rulings.md 7', 'contacts', 'E', 'header/interaction-id-has-the-event-code', {
    'the FHIR code': interaction('professional-contacts-1'),
  }),
  ...cases('rulings.md 7', 'publish', 'R', 'header/interaction-id-is-of-the-event', {
    'the code of a contact': interaction('Professionalcontacts'),
    'the code of a blood spot test': interaction('Bloodspottestoutcome'),
    'the code of a hearing test': interaction('Newbornhearing'),
    'the code of a NIPE': interaction('Nipeoutcome'),
  }),
  ...cases(
    'rulings.md 7',
    ['nipe', 'hearing', 'bloodSpot', 'contacts'],
    'R',
    'header/interaction-id-is-of-the-event',
    { 'the code of a vaccination': interaction('Vaccinations') },
  ),
  ...cases('rulings.md 8', every, 'E', 'authorization/scheme-is-spelt-bearer', {
    bearer: authorization('bearer {token}'),
  }),
  ...cases('rulings.md 8', every, 'R', 'authorization/scheme-is-bearer', {
    'no scheme': authorization('{token}'),
  }),
  ...cases('rulings.md 9', every, 'R', 'authorization/signature-is-empty', {
    'a signature': signature('c2lnbmVk'),
  }),
  ...cases('rulings.md 9', every, 'R', 'jose/alg-is-none', {
    'alg RS256': jose('{"alg":"RS256","typ":"JWT"}'),
    'alg NONE': jose('{"alg":"NONE","typ":"JWT"}'),
  }),
  ...cases('rulings.md 9', every, 'E', 'jose/typ-is-jwt', {
    'typ absent': jose('{"alg":"none"}'),
    'typ JOSE': jose('{"alg":"none","typ":"JOSE"}'),
  }),
  ...cases('rulings.md 9', every, 'R', 'jose/crit-is-not-sent', {
    crit: jose('{"alg":"none","typ":"JWT","crit":["exp"]}'),
  }),
  ...cases('rulings.md 9', every, 'E', 'jose/has-no-other-members', {
    kid: jose('{"alg":"none","typ":"JWT","kid":"1"}'),
  }),
]
