import { cases } from './case.ts'
import {
  addClaimText,
  addHeader,
  addHeaderFirst,
  asItIs,
  both,
  claim,
  claimsText,
  header,
  replacing,
} from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const ofSubscriptions = ['create', 'read', 'delete'] as const
const t1x5q = 'https://fhir.nhs.uk/Id/ods-organization-code|T1X5Q'
const system = 'https://fhir.nhs.uk/Id/accredited-system|200000000117'

/** Names twice, aud, headers twice, the registry. */
export const rulings10to13 = [
  ...cases('rulings.md 10', every, 'E', 'claims/names-are-unique', {
    'twice, the right value last': claimsText(replacing('"sub":', '"sub":"wrong","sub":')),
  }),
  ...cases('rulings.md 10', every, 'R', 'claims/names-are-unique claims/sub-is-the-requesting-system', {
    'twice, the right value first': addClaimText('"sub":"wrong"'),
  }),
  ...cases('rulings.md 11', every, 'A', '', {
    'aud any absolute URI': claim('aud', 'https://gateway.example/nems'),
    'unknown extra claims': addClaimText('"jti":"7","client":{"name":"x"}'),
  }),
  ...cases('rulings.md 11', 'publish', 'E', 'claims/aud-is-not-another-api', {
    'aud of the Subscription API': claim('aud', 'https://nems.example/STU3/Subscription'),
    'aud of the demographics API': claim('aud', 'https://nems.example/personal-demographics/FHIR/R4'),
  }),
  ...cases('rulings.md 11', ofSubscriptions, 'E', 'claims/aud-is-not-another-api', {
    'aud of the Publication API': claim('aud', 'https://nems.example/STU3/Events/1'),
  }),
  ...cases('rulings.md 11', every, 'E', 'claims/aud-is-not-an-array', {
    'aud an array': claim('aud', ['https://nems.example/STU3']),
  }),
  ...cases('rulings.md 11', every, 'R', 'claims/aud-is-a-uri', {
    'aud a relative URI': claim('aud', 'STU3/Subscription'),
  }),
  ...cases('rulings.md 12', every, 'E', 'header/endpoint-headers-are-sent-once', {
    'fromASID twice': addHeader('fromASID', '200000000234'),
    'toASID twice': addHeaderFirst('toASID', '200000009998'),
    'InteractionID twice': addHeader('interactionid', 'urn:nhs:names:services:nems:Another'),
    'fromASID twice, the same': addHeader('FROMASID', '200000000117'),
  }),
  ...cases('rulings.md 12', 'read', 'R', 'header/from-asid-is-an-asid', {
    'fromASID of 13 digits': header('fromASID', '1200000000117'),
    'fromASID not digits': header('fromASID', 'abcdefghijkl'),
  }),
  ...cases('rulings.md 12', 'read', 'R', 'claims/requesting-system-is-an-accredited-system', {
    'requesting_system of 13 digits': both(
      claim('requesting_system', `${system}0`),
      claim('sub', `${system}0`),
    ),
  }),
  ...cases('rulings.md 13', every, 'R', 'endpoint/organisation-is-known', {
    'ODS code unknown': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code|X9X9X',
    ),
  }),
  ...cases('rulings.md 13', every, 'R', 'endpoint/organisation-is-of-the-asid', {
    'ODS code not associated': claim('requesting_organization', t1x5q),
    'ODS code not associated, that of a place of care': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code|Y90128',
    ),
  }),
  ...cases(
    'rulings.md 13',
    every,
    'R',
    'endpoint/interaction-is-assured',
    { 'not assured for the interaction': asItIs },
    {
      config: {
        endpoints: [
          { asid: '200000000117', odsCodes: ['A91720'], mailboxes: ['A91720OT001'], interactions: [] },
        ],
      },
    },
  ),
  ...cases(
    'rulings.md 13',
    'publish',
    'A',
    '',
    { 'assured for the interaction': asItIs },
    {
      config: {
        endpoints: [
          {
            asid: '200000000117',
            odsCodes: ['A91720'],
            interactions: ['urn:nhs:names:services:events:Vaccinations.Write'],
          },
        ],
      },
    },
  ),
]
