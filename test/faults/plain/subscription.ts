/** A patient of the example registry. */
export const patient = '9993405639'

/** Explicit criteria for one patient and one event, with what comes behind. */
export function criteria(behind = '', number = patient): string {
  return `${begin}&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|${number}&MessageHeader.event=vaccinations-1${behind}`
}

/** Generic criteria, with what comes behind. */
export function generic(
  rule = '&subscriptionRuleType=COUNTRYCODE&Organization.identifier=E92000001',
): string {
  return `${begin}&MessageHeader.event=pds-change-of-gp-1${rule}`
}

const begin = '/Bundle?type=message'
const profile = 'https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1'
const organisations = 'https://directory.spineservices.nhs.uk/STU3/Organization/'

export function subscriptionXml(odsCode: string, asked: string): string {
  return `<Subscription xmlns="http://hl7.org/fhir">
  <meta><profile value="${profile}"/></meta>
  <status value="requested"/>
  <contact><system value="url"/><value value="${organisations}${odsCode}"/><use value="work"/></contact>
  <end value="2099-03-31T12:00:00+00:00"/>
  <reason value="Care of patients of the surgery"/>
  <criteria value="${asked.replaceAll('&', '&amp;')}"/>
  <channel><type value="message"/><endpoint value="${odsCode}OT001"/></channel>
</Subscription>`
}

export function subscriptionJson(odsCode: string, asked: string): string {
  return JSON.stringify({
    resourceType: 'Subscription',
    meta: { profile: [profile] },
    status: 'requested',
    contact: [{ system: 'url', value: `${organisations}${odsCode}`, use: 'work' }],
    end: '2099-03-31T12:00:00+00:00',
    reason: 'Care of patients of the surgery',
    criteria: asked,
    channel: { type: 'message', endpoint: `${odsCode}OT001` },
  })
}
