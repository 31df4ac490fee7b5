import { twice } from './body-changes.ts'
import { cases } from './case.ts'
import { both, type Change, inBody } from './changes.ts'

const line = 'apis.md Event message'
/** Of each kind of message one: a whole one, and a delete of a screening type. */
const publishes = ['publish', 'nipeDelete'] as const
const withPatient = ['publish', 'nipe', 'contacts'] as const
const others = ['publish', 'contacts'] as const
const screening = ['nipe', 'bloodSpot', 'hearing'] as const
const patientIdentifier =
  '\n<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405639"/></identifier>'
const odsIdentifier =
  '<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/><value value="A91720"/></identifier>'
const patientEntry = /<entry><fullUrl value="urn:uuid:3b9ac1f4[\s\S]*?<\/entry>\n/
const organizationEntry = /<entry><fullUrl value="urn:uuid:5c8e7d6f[\s\S]*?<\/entry>\n/

const focusIdentifier = /\n<identifier><system value="https:\/\/gp.a91720.nems.example[\s\S]*?<\/identifier>/
const withoutReferenceTo = (name: string, to: string) =>
  inBody(new RegExp(`<${name}><reference value="[^"]*"/>`), `<${name}><reference value="${to}"/>`)

export const apisResources = [
  ...cases(line, publishes, 'R', 'event/focus-has-an-identifier', {
    'identifier of the focus absent': inBody(focusIdentifier, ''),
    'identifier of the focus twice': twice(focusIdentifier),
  }),
  ...cases(line, ['nipe', 'bloodSpot', 'hearing', 'nipeDelete'], 'R', 'event/focus-is-the-events-resource', {
    'an Immunization for an Encounter': inBody(
      /<Encounter>[\s\S]*<\/Encounter>/,
      '<Immunization><id value="9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/><identifier><value value="1"/></identifier></Immunization>',
    ),
    'an EpisodeOfCare for an Encounter': inBody(
      /<Encounter>[\s\S]*<\/Encounter>/,
      '<EpisodeOfCare><id value="9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/><identifier><value value="1"/></identifier></EpisodeOfCare>',
    ),
  }),
  ...cases(line, 'contacts', 'R', 'event/focus-is-the-events-resource', {
    'an Encounter for an EpisodeOfCare': inBody(
      /<EpisodeOfCare>[\s\S]*<\/EpisodeOfCare>/,
      '<Encounter><id value="9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/><identifier><value value="1"/></identifier></Encounter>',
    ),
  }),
  ...cases(line, 'publish', 'R', 'event/focus-is-the-events-resource', {
    'an Encounter for an Immunization': inBody(
      /<Immunization>[\s\S]*<\/Immunization>/,
      '<Encounter><id value="9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/><identifier><value value="1"/></identifier></Encounter>',
    ),
  }),
  ...cases(line, withPatient, 'R', 'event/has-one-patient', { 'no Patient': inBody(patientEntry, '') }),
  ...cases(line, withPatient, 'R', 'event/has-one-patient', { 'two Patients': twice(patientEntry) }),
  ...cases(line, screening, 'A', '', { 'a delete with a Patient': inBody('"new"', '"delete"') }),
  ...cases(line, screening, 'R', 'event/has-one-patient', {
    'a delete with two Patients': both(inBody('"new"', '"delete"'), twice(patientEntry)),
  }),
  ...cases(line, screening, 'A', '', {
    'a delete without a Patient': both(inBody('"new"', '"delete"'), inBody(patientEntry, '')),
  }),
  ...cases(line, others, 'R', 'event/has-one-patient', {
    'a delete of another type without a Patient': both(
      inBody(/"(new|update)"/, '"delete"'),
      inBody(patientEntry, ''),
    ),
  }),
  ...cases(line, withPatient, 'R', 'event/patient-has-one-nhs-number', {
    'a Patient without an NHS number': inBody(patientIdentifier, ''),
    'a Patient with another identifier': inBody(
      patientIdentifier,
      patientIdentifier.replace('nhs-number', 'local-number'),
    ),
  }),
  ...cases(line, withPatient, 'A', '', {
    'a Patient with another identifier as well': inBody(
      patientIdentifier,
      `${patientIdentifier}<identifier><system value="https://gp.example/p"/><value value="7"/></identifier>`,
    ),
    'a Patient with another name as well': inBody(
      '</name>\n<gender',
      '</name><name><use value="nickname"/><given value="Mo"/></name>\n<gender',
    ),
    'a birth date with its time': inBody(
      '<birthDate value="2026-09-03"/>',
      '<birthDate value="2026-09-03"><extension url="http://hl7.org/fhir/StructureDefinition/patient-birthTime"><valueDateTime value="2026-09-03T08:15:00+01:00"/></extension></birthDate>',
    ),
  }),
  ...cases(line, withPatient, 'R', 'event/patient-has-an-official-name', {
    'a Patient without a name': inBody(/\n<name><use value="official"\/>.*/, ''),
    'a Patient with a usual name only': inBody(
      '\n<name><use value="official"/>',
      '\n<name><use value="usual"/>',
    ),
    'a Patient with a name of no use': inBody('\n<name><use value="official"/>', '\n<name>'),
  }),
  ...cases(line, withPatient, 'R', 'event/patient-has-a-birth-date', {
    'a Patient without a birth date': inBody('<birthDate value="2026-09-03"/>\n', ''),
  }),
  ...cases(
    line,
    others,
    'R',
    'event/has-an-organization event/responsible-is-an-organization-of-the-bundle',
    { 'no Organization': inBody(organizationEntry, '') },
  ),
  ...cases(line, others, 'A', '', { 'two Organizations': secondOrganization }),
  ...cases(line, screening, 'R', 'event/screening-has-one-organization', {
    'two Organizations': secondOrganization,
  }),
  ...cases(line, 'nipeDelete', 'R', 'event/screening-has-one-organization', {
    'two Organizations on a delete': secondOrganization,
  }),
  ...cases(line, 'nipeDelete', 'E', 'event/responsible-is-in-the-bundle', {
    'no Organization on a delete': inBody(organizationEntry, ''),
  }),
  ...cases(line, others, 'R', 'event/has-an-organization event/responsible-is-in-the-bundle', {
    'no Organization, responsible a URL': both(
      inBody(organizationEntry, ''),
      withoutReferenceTo('responsible', 'https://directory.spineservices.nhs.uk/STU3/Organization/A91720'),
    ),
  }),
  ...cases(line, screening, 'R', 'event/has-an-organization event/responsible-is-in-the-bundle', {
    'no Organization, responsible a URL': both(
      inBody(organizationEntry, ''),
      withoutReferenceTo('responsible', 'https://directory.spineservices.nhs.uk/STU3/Organization/A91720'),
    ),
  }),
  ...cases(line, publishes, 'R', 'event/organization-has-an-ods-code', {
    'an Organization without an ODS code': inBody(`${odsIdentifier}\n`, ''),
    'an Organization with a site code': inBody('ods-organization-code', 'ods-site-code'),
    'an Organization with its ODS code under another system': inBody(
      'https://fhir.nhs.uk/Id/ods-organization-code',
      'https://fhir.nhs.uk/Id/ods-organisation-code',
    ),
    'an Organization without the value of its code': inBody('<value value="A91720"/>', ''),
  }),
  ...cases(line, publishes, 'R', 'event/organization-has-a-name', {
    'an Organization without a name': inBody('<name value="Quay Road Surgery"/>\n', ''),
  }),
  ...cases(line, 'publish', 'R', 'event/date-times-carry-an-offset', {
    'a dateTime with a time and no offset': inBody('"2027-01-15T07:30:00+00:00"', '"2027-01-15T07:30:00"'),
    'the routing birthDateTime without an offset': inBody('08:15:00+01:00', '08:15:00'),
  }),
  ...cases(line, 'contacts', 'R', 'event/date-times-carry-an-offset', {
    'the start of a period without an offset': inBody('2026-11-02T09:00:00+00:00', '2026-11-02T09:00:00'),
  }),
  ...cases(line, 'publish', 'A', '', {
    'a dateTime with Z': inBody('"2027-01-15T07:30:00+00:00"', '"2027-01-15T07:30:00Z"'),
    'a dateTime of a day': inBody('"2027-01-15T07:30:00+00:00"', '"2027-01-15"'),
    'a dateTime of a month': inBody('"2027-01-15T07:30:00+00:00"', '"2027-01"'),
    'a dateTime of a year': inBody('"2027-01-15T07:30:00+00:00"', '"2027"'),
  }),
]

function secondOrganization(parts: Parameters<Change>[0]) {
  const [entry = ''] = organizationEntry.exec(parts.body) ?? []
  return { ...parts, body: parts.body.replace(entry, () => entry + entry.replaceAll('5c8e7d6f', '6c8e7d6f')) }
}
