import { cases } from './case.ts'
import { asItIs, claim, criteria, inBody } from './changes.ts'

const ofSubscriptions = ['create', 'read', 'delete'] as const
const explicit = (identifier: string) =>
  criteria(
    `/Bundle?type=message&Patient.identifier=${identifier}&MessageHeader.event=pds-death-notification-1`,
  )
const patient = (identifier: string) => claim('requesting_patient', identifier)
const routed = '<valueIdentifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="'
const ofPatient = '\n<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="'
const everyNumber = (number: string) => inBody('9993405639', number)

export const rulings17to20 = [
  ...cases('rulings.md 17', ['create', 'createJson'], 'A', '', {
    "the page's own system in criteria": explicit('http://fhir.nhs.net/Id/nhs-number|9993405639'),
  }),
  ...cases(
    'rulings.md 17',
    ['create', 'createJson'],
    'E',
    'criteria/patient-identifier-has-the-pages-system',
    {
      'the system of a Bundle in criteria': explicit('https://fhir.nhs.uk/Id/nhs-number|9993405639'),
      'https of the own system in criteria': explicit('https://fhir.nhs.net/Id/nhs-number|9993405639'),
    },
  ),
  ...cases('rulings.md 17', 'create', 'R', 'criteria/patient-identifier-is-an-nhs-number', {
    'any other system in criteria': explicit('urn:oid:2.16.840.1.113883.2.1.4.1|9993405639'),
    'http of the system of a Bundle in criteria': explicit('http://fhir.nhs.uk/Id/nhs-number|9993405639'),
  }),
  ...cases('rulings.md 17', ofSubscriptions, 'A', '', {
    "the page's own system in requesting_patient": patient('http://fhir.nhs.net/Id/nhs-number|9993405639'),
  }),
  ...cases('rulings.md 17', ofSubscriptions, 'E', 'claims/requesting-patient-has-the-pages-system', {
    'the system of a Bundle in requesting_patient': patient('https://fhir.nhs.uk/Id/nhs-number|9993405639'),
    'https of the own system in requesting_patient': patient('https://fhir.nhs.net/Id/nhs-number|9993405639'),
  }),
  ...cases('rulings.md 17', ofSubscriptions, 'R', 'claims/requesting-patient-is-an-identifier', {
    'any other system in requesting_patient': patient('urn:oid:2.16.840.1.113883.2.1.4.1|9993405639'),
  }),
  ...cases('rulings.md 17', 'publish', 'R', 'event/routing-nhs-number-is-sent', {
    'the system of criteria in the routing': inBody(
      routed,
      routed.replace('https://fhir.nhs.uk', 'http://fhir.nhs.net'),
    ),
    'https of the system of criteria in the routing': inBody(
      routed,
      routed.replace('fhir.nhs.uk', 'fhir.nhs.net'),
    ),
  }),
  ...cases('rulings.md 17', 'publish', 'R', 'event/patient-has-one-nhs-number', {
    'the system of criteria in the Patient': inBody(
      ofPatient,
      ofPatient.replace('https://fhir.nhs.uk', 'http://fhir.nhs.net'),
    ),
  }),
  ...cases('rulings.md 18', 'create', 'R', 'nhs-number/has-ten-digits', {
    'blanks inside': explicit('http://fhir.nhs.net/Id/nhs-number|999 3405639'),
  }),
  ...cases('rulings.md 18', 'publish', 'R', 'nhs-number/has-ten-digits', {
    'digits that are not ASCII': everyNumber('999340563\u0669'),
  }),
  ...cases(
    'rulings.md 18',
    'publish',
    'E',
    'nhs-number/is-not-one-digit-repeated',
    { 'the same digit ten times': everyNumber('9999999999') },
    { without: ['patients'] },
  ),
  ...cases('rulings.md 19', 'create', 'E', 'nhs-number/is-known-to-pds', {
    'unknown to PDS, in criteria': explicit('http://fhir.nhs.net/Id/nhs-number|9991234527'),
  }),
  ...cases('rulings.md 19', 'publish', 'E', 'nhs-number/is-known-to-pds', {
    'unknown to PDS, in an event': everyNumber('9991234535'),
  }),
  ...cases(
    'rulings.md 19',
    'create',
    'R',
    'nhs-number/is-known-to-pds',
    { 'unknown to PDS, enforced, in criteria': explicit('http://fhir.nhs.net/Id/nhs-number|9991234527') },
    { pdsEnforced: true },
  ),
  ...cases(
    'rulings.md 19',
    'publish',
    'R',
    'nhs-number/is-known-to-pds',
    { 'unknown to PDS, enforced, in an event': everyNumber('9991234535') },
    { pdsEnforced: true },
  ),
  ...cases(
    'rulings.md 19',
    'read',
    'R',
    'nhs-number/of-requesting-patient-is-known-to-pds',
    {
      'unknown to PDS, enforced, in requesting_patient': patient(
        'http://fhir.nhs.net/Id/nhs-number|9991234543',
      ),
    },
    { pdsEnforced: true },
  ),
  ...cases(
    'rulings.md 19',
    ['publish', 'create'],
    'A',
    '',
    { 'known to PDS, enforced': asItIs },
    { pdsEnforced: true },
  ),
  ...cases(
    'rulings.md 19',
    'publish',
    'A',
    '',
    { 'no closed list, enforced': everyNumber('9991234535') },
    { pdsEnforced: true, without: ['patients'] },
  ),
  ...cases(
    'rulings.md 19',
    'publish',
    'A',
    '',
    { 'an empty list is no closed list': everyNumber('9991234535') },
    { config: { patients: [] } },
  ),
  ...cases('rulings.md 20', 'publish', 'R', 'nhs-number/check-digit-holds', {
    'an identifier of the Immunization under the NHS number system': inBody(
      'https://gp.a91720.nems.example/immunizations"/><value value="im-1',
      'https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405630',
    ),
  }),
  ...cases('rulings.md 20', 'publish', 'R', 'nhs-number/has-ten-digits', {
    'an identifier in a reference': inBody(
      '<focus><reference value="urn:uuid:9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/>',
      '<focus><reference value="urn:uuid:9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/><identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="999340563"/></identifier>',
    ),
  }),
  ...cases('rulings.md 20', 'publish', 'E', 'event/patient-is-the-one-routed-by', {
    'a Patient other than the one routed by': inBody(`${ofPatient}9993405639`, `${ofPatient}9999949088`),
    'routed by another than the Patient': inBody(`${routed}9993405639`, `${routed}9999949088`),
  }),
  ...cases('rulings.md 20', 'publish', 'E', 'event/routing-name-is-the-patients', {
    'routing name unlike the Patient, family': inBody(
      /<family value="Quayle"\/>/,
      '<family value="Kewley"/>',
    ),
    'routing name unlike the Patient, given': inBody(/<given value="Morag"\/>/, '<given value="Breesha"/>'),
  }),
  ...cases('rulings.md 20', 'publish', 'E', 'event/routing-birth-date-is-the-patients', {
    'routing birth date unlike the Patient': inBody(
      '<birthDate value="2026-09-03"/>',
      '<birthDate value="2026-09-04"/>',
    ),
  }),
  ...cases('rulings.md 20', 'publish', 'A', '', {
    'routing birth date without a time': inBody('2026-09-03T08:15:00+01:00', '2026-09-03'),
    'routing name in the same letters, more given names': inBody(
      '<given value="Morag"/>',
      '<given value="Morag"/><given value="Ann"/>',
    ),
  }),
  ...cases(
    'rulings.md 20',
    ['publish', 'nipe', 'contacts'],
    'E',
    'event/routing-birth-date-is-the-patients',
    {
      'routing birth date of another month': inBody(
        '<birthDate value="2026-09-03"/>',
        '<birthDate value="2026-08-03"/>',
      ),
      'routing birth date of another year': inBody(
        '<birthDate value="2026-09-03"/>',
        '<birthDate value="2025-09-03"/>',
      ),
    },
  ),
  ...cases(
    'rulings.md 18',
    ['create', 'read'],
    'E',
    'nhs-number/of-requesting-patient-is-not-one-digit-repeated',
    {
      'the same digit ten times in requesting_patient': patient(
        'http://fhir.nhs.net/Id/nhs-number|9999999999',
      ),
    },
    { without: ['patients'] },
  ),
]
