import { cases } from './case.ts'
import { both, claim, criteria, inBody } from './changes.ts'

const patient = 'Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639'
const explicit = (text: string) => criteria(`/Bundle?type=message&${text}`)
const gpAndVaccination = 'MessageHeader.event=pds-change-of-gp-1&MessageHeader.event=vaccinations-1'
const generic = (type: string, code: string, more = '') =>
  criteria(
    `/Bundle?type=message&MessageHeader.event=pds-record-change-1${more}&subscriptionRuleType=${type}&Organization.identifier=${code}`,
  )

/** Criteria. */
export const rulings21to24 = [
  ...cases('rulings.md 21', ['create', 'createJson'], 'A', 'criteria/components-are-in-order', {
    'event before patient': explicit(`MessageHeader.event=pds-change-of-gp-1&${patient}`),
    'service type last': explicit(`${patient}&MessageHeader.event=pds-change-of-gp-1&serviceType=GP`),
    'age before event': explicit(`${patient}&Patient.age=lt19&MessageHeader.event=pds-change-of-gp-1`),
    'registration before age': explicit(
      `${patient}&MessageHeader.event=pds-change-of-gp-1&GPRegistration=RegisteredOnly&Patient.age=lt19`,
    ),
    'events with another component between them': explicit(
      `${patient}&MessageHeader.event=pds-change-of-gp-1&GPRegistration=RegisteredOnly&MessageHeader.event=vaccinations-1`,
    ),
    'tag first': explicit(`tag=a&${patient}&MessageHeader.event=pds-change-of-gp-1`),
  }),
  ...cases('rulings.md 21', 'createGeneric', 'A', 'criteria/components-are-in-order', {
    'organisation before rule type': criteria(
      '/Bundle?type=message&MessageHeader.event=pds-record-change-1&Organization.identifier=E92000001&subscriptionRuleType=COUNTRYCODE',
    ),
    'rule type before registration': criteria(
      '/Bundle?type=message&MessageHeader.event=pds-record-change-1&subscriptionRuleType=COUNTRYCODE&GPRegistration=RegisteredOnly&Organization.identifier=E92000001',
    ),
    'tag before rule type': criteria(
      '/Bundle?type=message&MessageHeader.event=pds-record-change-1&tag=a&subscriptionRuleType=COUNTRYCODE&Organization.identifier=E92000001',
    ),
  }),
  ...cases('rulings.md 21', ['create', 'createJson'], 'A', '', {
    'percent-encoded value': explicit(
      `Patient.identifier=http%3A%2F%2Ffhir.nhs.net%2FId%2Fnhs-number%7C9993405639&${gpAndVaccination}`,
    ),
    'percent-encoded in lower case': explicit(
      `Patient.identifier=http%3a%2f%2ffhir.nhs.net%2fId%2fnhs-number%7c9993405639&${gpAndVaccination}`,
    ),
    'percent-encoded name': explicit(
      `Patient%2Eidentifier=http://fhir.nhs.net/Id/nhs-number|9993405639&${gpAndVaccination}`,
    ),
    'percent-encoded event': explicit(`${patient}&MessageHeader.event=pds%2Dchange%2Dof%2Dgp%2D1`),
  }),
  ...cases('rulings.md 22', 'create', 'R', 'criteria/components-are-known', {
    'unknown component': explicit(`${patient}&${gpAndVaccination}&_lastUpdated=gt2020`),
    'a component in other case': explicit(`ServiceType=GP&${patient}&${gpAndVaccination}`),
    'a component without its prefix': explicit(`${patient}&${gpAndVaccination}&age=lt19`),
    'a component with a modifier': explicit(`${patient}&${gpAndVaccination}&tag:exact=a`),
  }),
  ...cases('rulings.md 22', 'createGeneric', 'R', 'criteria/components-are-known', {
    'unknown component': generic('CHO_POSTCODE_CCG', '15N', '&Patient.address=Exeter'),
  }),
  ...cases('rulings.md 22', ['create', 'createJson'], 'E', 'criteria/components-are-not-empty', {
    'an empty component': explicit(`${patient}&&${gpAndVaccination}`),
    'a trailing `&`': explicit(`${patient}&${gpAndVaccination}&`),
    '`tag=` with nothing': explicit(`${patient}&${gpAndVaccination}&tag=`),
  }),
  ...cases('rulings.md 22', 'create', 'E', 'criteria/patient-ages-differ-in-prefix', {
    'two ages with one prefix, lt': explicit(
      `${patient}&${gpAndVaccination}&Patient.age=lt5&Patient.age=lt19`,
    ),
    'two ages with one prefix, gt': explicit(
      `${patient}&${gpAndVaccination}&Patient.age=gt5&Patient.age=gt19`,
    ),
  }),
  ...cases('rulings.md 22', 'create', 'E', 'criteria/patient-age-begins-with-lt-or-gt', {
    'an age without a prefix': explicit(`${patient}&${gpAndVaccination}&Patient.age=19`),
    ...Object.fromEntries(
      ['eq', 'ne', 'ge', 'le', 'sa', 'eb', 'ap'].map((prefix) => [
        `an age with ${prefix}`,
        explicit(`${patient}&${gpAndVaccination}&Patient.age=${prefix}19`),
      ]),
    ),
  }),
  ...cases('rulings.md 22', ['create', 'createJson'], 'E', 'criteria/events-are-sent-apart', {
    'codes joined by a comma': explicit(`${patient}&MessageHeader.event=pds-change-of-gp-1,vaccinations-1`),
  }),
  ...cases('rulings.md 22', ['create', 'createJson'], 'E', 'criteria/events-are-distinct', {
    'an event twice': explicit(
      `${patient}&MessageHeader.event=vaccinations-1&MessageHeader.event=vaccinations-1`,
    ),
  }),
  ...cases('rulings.md 22', 'createGeneric', 'R', 'criteria/generic-has-one-event', {
    'two events in generic criteria': generic(
      'CHO_POSTCODE_CCG',
      '15N',
      '&MessageHeader.event=vaccinations-1',
    ),
    'an event twice in generic criteria': generic(
      'CHO_POSTCODE_CCG',
      '15N',
      '&MessageHeader.event=pds-record-change-1',
    ),
    'two events joined by a comma in generic criteria': inBody(
      'pds-record-change-1',
      'pds-record-change-1,vaccinations-1',
    ),
  }),
  ...cases('rulings.md 23', 'createGeneric', 'R', 'criteria/rule-type-has-an-organization-identifier', {
    'Organization.identifier absent': inBody('&amp;Organization.identifier=15N', ''),
    'Organization.identifier absent, COUNTRYCODE': both(
      inBody('&amp;Organization.identifier=15N', ''),
      inBody('CHO_POSTCODE_CCG', 'COUNTRYCODE'),
    ),
  }),
  ...cases('rulings.md 23', 'createGeneric', 'R', 'criteria/organization-identifier-is-a-country-code', {
    'COUNTRYCODE with another code': generic('COUNTRYCODE', 'E92000002'),
    'COUNTRYCODE with an ODS code': generic('COUNTRYCODE', '15N'),
    'COUNTRYCODE with a code in lower case': generic('COUNTRYCODE', 'e92000001'),
    'COUNTRYCODE with a name': generic('COUNTRYCODE', 'England'),
    'COUNTRYCODE with two codes': generic('COUNTRYCODE', 'E92000001,W92000004'),
  }),
  ...cases('rulings.md 23', 'createGeneric', 'R', 'criteria/organization-identifier-has-no-blanks', {
    'a blank inside': generic('CHO_POSTCODE_CCG', '15 N'),
    'a blank behind': generic('CHO_GP_CCG', '15N%20'),
    'a zero-width space': generic('UHV_POSTCODE_LACODE', '15N\u200B'),
    'a no-break space': generic('GP_GP_GP', 'A91720\u00A0'),
    'a tab': generic('CHO_GP_CCG', '15N%09'),
  }),
  ...cases('rulings.md 23', 'createGeneric', 'A', '', {
    'any other code': generic('CHO_POSTCODE_CCG', 'X'),
    'a code with punctuation': generic('UHV_POSTCODE_LACODE', 'E07-000041'),
    'a code in lower case': generic('CHO_GP_CCG', 'e07'),
    'GP_GP_GP with a code that the ASID holds': generic('GP_GP_GP', 'A91720'),
  }),
  ...cases('rulings.md 23', 'createGeneric', 'E', 'criteria/organization-identifier-is-of-the-asid', {
    'GP_GP_GP with a code that the ASID does not hold': generic('GP_GP_GP', 'RA900'),
  }),
  ...cases('rulings.md 24', 'createGeneric', 'E', 'criteria/gp-registration-suits-the-rule-type', {
    'GPRegistration with CHO_GP_CCG': generic('CHO_GP_CCG', '15N', '&GPRegistration=RegisteredOnly'),
    'GPRegistration with GP_GP_GP': generic('GP_GP_GP', 'A91720', '&GPRegistration=UnregisteredOnly'),
  }),
  ...cases('rulings.md 24', 'createGeneric', 'A', '', {
    'GPRegistration with CHO_POSTCODE_CCG': generic(
      'CHO_POSTCODE_CCG',
      '15N',
      '&GPRegistration=RegisteredOnly',
    ),
    'GPRegistration with UHV_POSTCODE_LACODE': generic(
      'UHV_POSTCODE_LACODE',
      'E07',
      '&GPRegistration=UnregisteredOnly',
    ),
    'GPRegistration with COUNTRYCODE': generic('COUNTRYCODE', 'M83000003', '&GPRegistration=RegisteredOnly'),
  }),
  ...cases(
    'rulings.md 24',
    ['create', 'createGeneric'],
    'E',
    'claims/reason-for-request-is-not-secondary-uses',
    { 'secondaryuses on create': claim('reason_for_request', 'secondaryuses') },
  ),
  ...cases('rulings.md 24', ['publish', 'read', 'delete'], 'A', '', {
    'secondaryuses elsewhere': claim('reason_for_request', 'secondaryuses'),
  }),
  ...cases('rulings.md 24', ['create', 'publish', 'read', 'delete'], 'A', '', {
    patientaccess: claim('reason_for_request', 'patientaccess'),
  }),
  ...cases('rulings.md 23', 'createJson', 'E', 'criteria/organization-identifier-is-of-the-asid', {
    'GP_GP_GP with a code that nobody holds': generic('GP_GP_GP', 'Y90128'),
  }),
]
