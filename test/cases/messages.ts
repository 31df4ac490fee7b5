/** The event messages that the valid publish requests carry, element by element in the order of the STU3 schema. */

const idOf = {
  bundle: '7d0b2c7e-5a4f-4b0e-9c1d-2f6f0a1b3c01',
  header: '0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02',
  patient: '3b9ac1f4-1d2e-4f3a-8b5c-6d7e8f901203',
  organization: '5c8e7d6f-2a1b-4c3d-9e4f-5a6b7c8d9e04',
  focus: '9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05',
}

export const vaccination = message({
  code: 'vaccinations-1',
  action: 'new',
  focus: immunization(),
  withPatient: true,
})

export const nipe = message({
  code: 'nipe-outcome-1',
  action: 'new',
  focus: encounter('finished'),
  withPatient: true,
})

export const nipeDelete = message({
  code: 'nipe-outcome-1',
  action: 'delete',
  focus: encounter('entered-in-error'),
  withPatient: false,
})

export const bloodSpot = message({
  code: 'blood-spot-test-outcome-1',
  action: 'new',
  focus: encounter('finished'),
  withPatient: true,
})

export const hearing = message({
  code: 'newborn-hearing-1',
  action: 'new',
  focus: encounter('finished'),
  withPatient: true,
})

export const contacts = message({
  code: 'professional-contacts-1',
  action: 'update',
  focus: episodeOfCare(),
  withPatient: true,
})

interface MessageParts {
  readonly code: string
  readonly action: string
  readonly focus: string
  readonly withPatient: boolean
}

function message({ code, action, focus, withPatient }: MessageParts): string {
  return `<Bundle xmlns="http://hl7.org/fhir">
<id value="${idOf.bundle}"/>
<type value="message"/>
<entry><fullUrl value="urn:uuid:${idOf.header}"/><resource><MessageHeader>
<id value="${idOf.header}"/>
<meta><versionId value="1"/><lastUpdated value="2027-01-15T07:59:30+00:00"/><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/Event-MessageHeader-1"/></meta>
<extension url="https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RoutingDemographics-1">
<extension url="nhsNumber"><valueIdentifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405639"/></valueIdentifier></extension>
<extension url="name"><valueHumanName><use value="official"/><family value="Quayle"/><given value="Morag"/></valueHumanName></extension>
<extension url="birthDateTime"><valueDateTime value="2026-09-03T08:15:00+01:00"/></extension>
</extension>
<extension url="https://fhir.nhs.uk/STU3/StructureDefinition/Extension-MessageEventType-1"><valueCodeableConcept><coding><system value="https://fhir.nhs.uk/STU3/CodeSystem/MessageEventType-1"/><code value="${action}"/></coding></valueCodeableConcept></extension>
<event><system value="https://fhir.nhs.uk/STU3/CodeSystem/EventType-1"/><code value="${code}"/></event>
<timestamp value="2027-01-15T07:59:45+00:00"/>
<source><name value="Quay Road Surgery"/><contact><system value="phone"/><value value="01632 960123"/></contact><endpoint value="urn:nhs:addressing:asid:200000000117"/></source>
<responsible><reference value="urn:uuid:${idOf.organization}"/></responsible>
<focus><reference value="urn:uuid:${idOf.focus}"/></focus>
</MessageHeader></resource></entry>
${withPatient ? patient() : ''}<entry><fullUrl value="urn:uuid:${idOf.organization}"/><resource><Organization>
<id value="${idOf.organization}"/>
<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/><value value="A91720"/></identifier>
<name value="Quay Road Surgery"/>
</Organization></resource></entry>
<entry><fullUrl value="urn:uuid:${idOf.focus}"/><resource>${focus}</resource></entry>
</Bundle>`
}

function patient(): string {
  return `<entry><fullUrl value="urn:uuid:${idOf.patient}"/><resource><Patient>
<id value="${idOf.patient}"/>
<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405639"/></identifier>
<name><use value="official"/><family value="Quayle"/><given value="Morag"/></name>
<gender value="female"/>
<birthDate value="2026-09-03"/>
</Patient></resource></entry>
`
}

function immunization(): string {
  return `<Immunization>
<id value="${idOf.focus}"/>
<identifier><system value="https://gp.a91720.nems.example/immunizations"/><value value="im-1"/></identifier>
<status value="completed"/>
<notGiven value="false"/>
<vaccineCode><text value="Rotavirus"/></vaccineCode>
<patient><reference value="urn:uuid:${idOf.patient}"/></patient>
<date value="2027-01-15T07:30:00+00:00"/>
<primarySource value="true"/>
</Immunization>`
}

function encounter(status: string): string {
  return `<Encounter>
<id value="${idOf.focus}"/>
<identifier><system value="https://gp.a91720.nems.example/encounters"/><value value="en-1"/></identifier>
<status value="${status}"/>
<type><text value="Screening"/></type>
</Encounter>`
}

function episodeOfCare(): string {
  return `<EpisodeOfCare>
<id value="${idOf.focus}"/>
<identifier><system value="https://gp.a91720.nems.example/episodes"/><value value="ep-1"/></identifier>
<status value="active"/>
<patient><reference value="urn:uuid:${idOf.patient}"/></patient>
<period><start value="2026-11-02T09:00:00+00:00"/></period>
</EpisodeOfCare>`
}

/** The vaccination once more, as JSON: nothing but its syntax is wrong. */
export const vaccinationJson = JSON.stringify({
  resourceType: 'Bundle',
  id: idOf.bundle,
  type: 'message',
  entry: [
    { fullUrl: `urn:uuid:${idOf.header}`, resource: headerJson() },
    {
      fullUrl: `urn:uuid:${idOf.patient}`,
      resource: {
        resourceType: 'Patient',
        id: idOf.patient,
        identifier: [{ system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9993405639' }],
        name: [{ use: 'official', family: 'Quayle', given: ['Morag'] }],
        gender: 'female',
        birthDate: '2026-09-03',
      },
    },
    {
      fullUrl: `urn:uuid:${idOf.organization}`,
      resource: {
        resourceType: 'Organization',
        id: idOf.organization,
        identifier: [{ system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'A91720' }],
        name: 'Quay Road Surgery',
      },
    },
    {
      fullUrl: `urn:uuid:${idOf.focus}`,
      resource: {
        resourceType: 'Immunization',
        id: idOf.focus,
        identifier: [{ system: 'https://gp.a91720.nems.example/immunizations', value: 'im-1' }],
        status: 'completed',
        notGiven: false,
        vaccineCode: { text: 'Rotavirus' },
        patient: { reference: `urn:uuid:${idOf.patient}` },
        date: '2027-01-15T07:30:00+00:00',
        primarySource: true,
      },
    },
  ],
})

function headerJson() {
  return {
    resourceType: 'MessageHeader',
    id: idOf.header,
    meta: { versionId: '1', lastUpdated: '2027-01-15T07:59:30+00:00' },
    extension: [
      {
        url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RoutingDemographics-1',
        extension: [
          {
            url: 'nhsNumber',
            valueIdentifier: { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9993405639' },
          },
          { url: 'name', valueHumanName: { use: 'official', family: 'Quayle', given: ['Morag'] } },
          { url: 'birthDateTime', valueDateTime: '2026-09-03T08:15:00+01:00' },
        ],
      },
      {
        url: 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-MessageEventType-1',
        valueCodeableConcept: {
          coding: [{ system: 'https://fhir.nhs.uk/STU3/CodeSystem/MessageEventType-1', code: 'new' }],
        },
      },
    ],
    event: { system: 'https://fhir.nhs.uk/STU3/CodeSystem/EventType-1', code: 'vaccinations-1' },
    timestamp: '2027-01-15T07:59:45+00:00',
    source: {
      name: 'Quay Road Surgery',
      contact: { system: 'phone', value: '01632 960123' },
      endpoint: 'urn:nhs:addressing:asid:200000000117',
    },
    responsible: { reference: `urn:uuid:${idOf.organization}` },
    focus: [{ reference: `urn:uuid:${idOf.focus}` }],
  }
}
