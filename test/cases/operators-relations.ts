import { cases } from './case.ts'
import { both, claim, header, inBody, method } from './changes.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|555000111222'

const inBoth = (text: string) => both(claim('requesting_system', text), claim('sub', text))

const relation = 'operators.md Every other claim: relations'
const as234 = inBoth('https://fhir.nhs.uk/Id/accredited-system|200000000234')
const holds = (code: string) =>
  claim('requesting_organization', `https://fhir.nhs.uk/Id/ods-organization-code|${code}`)
const ra900 = both(header('fromASID', '200000000234'), as234, holds('RA900'))

export const operatorsRelations = [
  ...cases(relation, every, 'R', 'endpoint/organisation-is-of-the-asid', {
    'ASID and ODS: an organisation of nobody': holds('T1X5Q'),
    "ASID and ODS: another endpoint's organisation": holds('RA900'),
  }),
  ...cases(relation, ['publish', 'read', 'delete'], 'A', '', {
    'ASID and ODS: the first of two organisations': ra900,
    'ASID and ODS: the second of two organisations': both(
      header('fromASID', '200000000234'),
      as234,
      holds('RA901'),
    ),
  }),
  ...cases(relation, every, 'R', 'endpoint/from-asid-is-the-requesting-system', {
    'ASID and fromASID': header('fromASID', '200000000234'),
  }),
  ...cases(relation, every, 'A', '', {
    'sub and user: the same': both(claim('requesting_user', user), claim('sub', user)),
    'sub and user: a local system': both(
      claim('requesting_user', 'https://gp.example/staff|7'),
      claim('sub', 'https://gp.example/staff|7'),
    ),
    'sub and user: a URN': both(claim('requesting_user', 'urn:gp:staff|7'), claim('sub', 'urn:gp:staff|7')),
  }),
  ...cases(relation, every, 'R', 'claims/sub-is-the-requesting-user', {
    'sub and user: sub is the system': claim('requesting_user', user),
    'sub and user: another user': both(
      claim('requesting_user', user),
      claim('sub', 'https://fhir.nhs.uk/Id/sds-role-profile-id|555000111333'),
    ),
  }),
  ...cases(relation, every, 'R', 'claims/sub-is-the-requesting-system', {
    'sub and system: another ASID': claim('sub', 'https://fhir.nhs.uk/Id/accredited-system|200000000234'),
  }),
  ...cases(relation, ['create', 'delete'], 'E', 'claims/scope-allows-the-write', {
    'scope and method: read where something is written': claim('scope', 'patient/Subscription.read'),
  }),
  ...cases(relation, 'read', 'E', 'claims/scope-asks-no-more-than-read', {
    'scope and method: write on GET': claim('scope', 'patient/Subscription.write'),
  }),
  ...cases(relation, 'read', 'R', 'header/interaction-id-is-of-the-operation', {
    'InteractionID and operation': header(
      'InteractionID',
      'urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost',
    ),
  }),
  ...cases(relation, 'publish', 'R', 'header/interaction-id-is-of-the-event', {
    'InteractionID and event': header('InteractionID', 'urn:nhs:names:services:events:Nipeoutcome.Write'),
  }),
  ...cases(relation, 'create', 'R', 'endpoint/mailbox-is-of-the-contact', {
    'contact and mailbox': inBody('A91720OT001', 'RA900OT001'),
  }),
  ...cases(relation, 'create', 'R', 'endpoint/contact-is-of-the-asid', {
    'contact and endpoint': both(
      inBody('Organization/A91720', 'Organization/RA900'),
      inBody('A91720OT001', 'RA900OT001'),
    ),
  }),
  ...cases(relation, 'createGeneric', 'R', 'criteria/organization-identifier-is-a-country-code', {
    'rule type and organisation code': inBody('CHO_POSTCODE_CCG', 'COUNTRYCODE'),
  }),
  ...cases(relation, 'createGeneric', 'A', '', {
    'rule type and the code of a country': both(
      inBody('CHO_POSTCODE_CCG', 'COUNTRYCODE'),
      inBody('=15N', '=E92000001'),
    ),
  }),
  ...cases(relation, 'read', 'R', 'header/interaction-id-is-of-the-operation claims/scope-allows-the-write', {
    'a whole read sent as a delete': method('DELETE'),
  }),
]
