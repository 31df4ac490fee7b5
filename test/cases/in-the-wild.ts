import { cases } from './case.ts'
import {
  addHeader,
  authorization,
  both,
  claim,
  claimsText,
  criteria,
  header,
  headerName,
  inBody,
  target,
} from './changes.ts'

const bare = '200000000117'
const posts = ['publish', 'create'] as const

export const inTheWild = [
  ...cases(
    'in-the-wild.md W1',
    ['publish', 'create', 'read', 'delete'],
    'R',
    'authorization/scheme-is-bearer',
    { 'a token without a scheme': authorization('{token}') },
  ),
  ...cases(
    'in-the-wild.md W2',
    ['create', 'publish'],
    'R',
    'claims/iss-is-a-uri claims/aud-is-a-uri claims/exp-is-in-seconds claims/iat-is-in-seconds claims/requesting-organisation-is-an-ods-code',
    {
      'four claims only': claimsText((text) => {
        const { scope, sub, requesting_system, reason_for_request } = JSON.parse(text)
        return JSON.stringify({ scope, sub, requesting_system, reason_for_request })
      }),
    },
  ),
  ...cases('in-the-wild.md W3', ['publish', 'create'], 'R', 'claims/iss-is-a-uri', {
    'iss an empty string': claim('iss', ''),
  }),
  ...cases('in-the-wild.md W4', posts, 'R', 'claims/requesting-system-is-an-accredited-system', {
    'sub and requesting_system a bare ASID': both(claim('sub', bare), claim('requesting_system', bare)),
  }),
  ...cases('in-the-wild.md W5', posts, 'R', 'claims/requesting-organisation-is-an-ods-code', {
    'brackets and a dollar around the ODS code': claim(
      'requesting_organization',
      'https://fhir.nhs.uk/Id/ods-organization-code|[$A91720]',
    ),
  }),
  ...cases('in-the-wild.md W6', posts, 'R', 'claims/reason-for-request-is-a-known-code', {
    'secondary-uses': claim('reason_for_request', 'secondary-uses'),
  }),
  ...cases('in-the-wild.md W7', 'delete', 'R', 'header/interaction-id-is-of-the-operation', {
    'DELETE with the InteractionID of a read': header(
      'InteractionID',
      'urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet',
    ),
  }),
  ...cases('in-the-wild.md W8', 'create', 'R', 'header/interaction-id-is-of-the-operation', {
    'another name and another value': both(
      headerName('InteractionID', 'Interaction-ID'),
      header('Interaction-ID', 'urn:nhs:names:services:nems:CreateSubscription'),
    ),
    'the right name, the other value': header(
      'InteractionID',
      'urn:nhs:names:services:nems:CreateSubscription',
    ),
  }),
  ...cases('in-the-wild.md W9', posts, 'R', 'header/to-asid-is-nems', {
    'toASID of another environment': header('toASID', '111111111111'),
  }),
  ...cases('in-the-wild.md W10', 'create', 'R', 'criteria/events-are-known', {
    'pds-change-gp-1': inBody('pds-change-of-gp-1', 'pds-change-gp-1'),
  }),
  ...cases('in-the-wild.md W11', 'createGeneric', 'R', 'criteria/rule-type-is-known', {
    'subscriptionRuleType=HSS': inBody('CHO_POSTCODE_CCG', 'HSS'),
  }),
  ...cases('in-the-wild.md W12', ['createGeneric'], 'R', 'criteria/service-type-is-known', {
    'serviceType=HSS': inBody('serviceType=CHO', 'serviceType=HSS'),
  }),
  ...cases('in-the-wild.md W13', 'createGeneric', 'R', 'criteria/organization-identifier-is-a-country-code', {
    'COUNTRYCODE with an ODS code': criteria(
      '/Bundle?type=message&MessageHeader.event=pds-record-change-1&subscriptionRuleType=COUNTRYCODE&Organization.identifier=A91720',
    ),
  }),
  ...cases('in-the-wild.md W14', ['create', 'createJson'], 'R', 'criteria/begins-with-bundle-message', {
    'criteria of a Patient': criteria('Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9000000009'),
    'criteria of a Patient with a slash': criteria(
      '/Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9000000009',
    ),
  }),
  ...cases(
    'in-the-wild.md W15',
    'create',
    'R',
    'subscription/channel-type-is-message subscription/channel-header-is-not-sent endpoint/mailbox-is-registered',
    {
      'rest-hook with a callback and a token': inBody(
        '<channel><type value="message"/><endpoint value="A91720OT001"/></channel>',
        '<channel><type value="rest-hook"/><endpoint value="https://gp.example/callback"/><header value="Authorization: Bearer abc"/></channel>',
      ),
    },
  ),
  ...cases('in-the-wild.md W16', 'create', 'R', 'subscription/contact-is-sent', {
    'no contact': inBody(/<contact>.*<\/contact>\n/, ''),
  }),
  ...cases('in-the-wild.md W17', ['read', 'delete'], 'R', 'operation/is-one-of-the-four', {
    'a base path used twice': target('/STU3/Subscription/STU3/Subscription/5f0c8a7d3b2e4f6a9c1d8e7b6a504132'),
    'a base path used twice, and nothing else right': both(
      target('/STU3/Subscription/STU3/Subscription/5f0c8a7d3b2e4f6a9c1d8e7b6a504132'),
      authorization(undefined),
      addHeader('fromASID', 'x'),
    ),
  }),
  ...cases('in-the-wild.md W18', 'create', 'R', 'criteria/events-are-known', {
    'U+200B behind an event code': inBody('vaccinations-1', 'vaccinations-1\u200B'),
    'U+200B inside an event code': inBody('pds-change-of-gp-1', 'pds-change-\u200Bof-gp-1'),
  }),
  ...cases('in-the-wild.md W18', 'publish', 'R', 'event/event-can-be-published', {
    'U+200B before an event code': inBody('"vaccinations-1"', '"\u200Bvaccinations-1"'),
  }),
  ...cases(
    'in-the-wild.md W19',
    ['publish', 'nipe', 'contacts'],
    'R',
    'nhs-number/check-digit-holds event/patient-is-the-one-routed-by',
    {
      "a Patient with the documentation's number": inBody(
        /\n<identifier><system value="https:\/\/fhir.nhs.uk\/Id\/nhs-number"\/><value value="9993405639"/,
        '\n<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="6101231234"',
      ),
    },
  ),
  ...cases('in-the-wild.md W20', 'publish', 'R', 'event/source-name-is-sent', {
    'no source.name': inBody('<source><name value="Quay Road Surgery"/>', '<source>'),
  }),
]
