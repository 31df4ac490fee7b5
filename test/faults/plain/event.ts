import { randomUUID } from 'node:crypto'
import { patient } from './subscription.ts'

/** What an event message is about. */
export interface EventOf {
  readonly code?: string
  readonly action?: 'new' | 'update' | 'delete'
  readonly number?: string
  /** Resources behind the others, each in its entry. */
  readonly behind?: string
}

export const organizationEntry = entry('bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a001', 'Organization', [
  '<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/><value value="A91720"/></identifier>',
  '<name value="The Surgery"/>',
])

export function patientEntry(number = patient): string {
  return entry('bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a002', 'Patient', [
    `<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="${number}"/></identifier>`,
    '<name><use value="official"/><family value="ARKWRIGHT"/><given value="Noor"/></name>',
    '<birthDate value="2024-02-29"/>',
  ])
}

/** An event message of one of the five types, in XML. */
export function event({
  code = 'vaccinations-1',
  action = 'new',
  number = patient,
  behind = '',
}: EventOf): string {
  return `<Bundle xmlns="http://hl7.org/fhir">
  <type value="message"/>
  ${header(code, action, number)}
  ${entry('bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a003', focuses[code] ?? 'Encounter', [
    '<identifier><system value="https://system.example/records"/><value value="R-1"/></identifier>',
    `<status value="${code === 'vaccinations-1' ? 'completed' : 'finished'}"/>`,
  ])}
  ${organizationEntry}
  ${patientEntry(number)}
  ${behind}
</Bundle>`
}

const focuses: Readonly<Record<string, string>> = {
  'professional-contacts-1': 'EpisodeOfCare',
  'vaccinations-1': 'Immunization',
}

/** An entry with a resource, its elements behind its id. */
export function entry(id: string, type: string, elements: readonly string[]): string {
  return `<entry><fullUrl value="urn:uuid:${id}"/><resource><${type}><id value="${id}"/>${elements.join('')}</${type}></resource></entry>`
}

function header(code: string, action: string, number: string): string {
  const codes = 'https://fhir.nhs.uk/STU3/CodeSystem'
  const extensions = 'https://fhir.nhs.uk/STU3/StructureDefinition'
  return entry(randomUUID(), 'MessageHeader', [
    '<meta><lastUpdated value="2026-01-31T09:30:00+00:00"/></meta>',
    `<extension url="${extensions}/Extension-RoutingDemographics-1">`,
    `<extension url="nhsNumber"><valueIdentifier><system value="https://fhir.nhs.uk/Id/nhs-number"/>`,
    `<value value="${number}"/></valueIdentifier></extension>`,
    '<extension url="name"><valueHumanName><family value="ARKWRIGHT"/><given value="Noor"/></valueHumanName></extension>',
    '<extension url="birthDateTime"><valueDateTime value="2024-02-29T08:00:00+00:00"/></extension></extension>',
    `<extension url="${extensions}/Extension-MessageEventType-1"><valueCodeableConcept><coding>`,
    `<system value="${codes}/MessageEventType-1"/><code value="${action}"/></coding></valueCodeableConcept></extension>`,
    `<event><system value="${codes}/EventType-1"/><code value="${code}"/></event>`,
    '<timestamp value="2026-01-31T09:31:00+00:00"/>',
    '<source><name value="The Surgery"/><contact><system value="phone"/><value value="01632 960123"/></contact>',
    '<endpoint value="urn:nhs:addressing:asid:200000000117"/></source>',
    '<responsible><reference value="urn:uuid:bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a001"/></responsible>',
    '<focus><reference value="urn:uuid:bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a003"/></focus>',
  ])
}
