/** What a small client of NEMS needs: it knows nothing but its environment; node runs it as it is. */
const { NEMS_BASE_URL, NEMS_FROM_ASID, NEMS_TO_ASID, NEMS_ODS_CODE, NEMS_MAILBOX, NEMS_PATIENT } = process.env

/** A subscription to a patient's changes of GP. */
export const subscription = {
  resourceType: 'Subscription',
  meta: { profile: ['https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1'] },
  status: 'requested',
  contact: [
    {
      system: 'url',
      value: `https://directory.spineservices.nhs.uk/STU3/Organization/${NEMS_ODS_CODE}`,
      use: 'work',
    },
  ],
  reason: 'Direct care',
  criteria: `/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|${NEMS_PATIENT}&MessageHeader.event=pds-change-of-gp-1`,
  channel: { type: 'message', endpoint: NEMS_MAILBOX },
}

/** Sends a request of the Subscription API, with a token of its own. */
export function send(method, path, operation, scope, resource) {
  return fetch(NEMS_BASE_URL + path, {
    method,
    headers: {
      fromASID: NEMS_FROM_ASID,
      toASID: NEMS_TO_ASID,
      InteractionID: `urn:nhs:names:services:clinicals-sync:SubscriptionsApi${operation}`,
      Authorization: `Bearer ${token(scope)}`,
      Accept: 'application/fhir+json',
      ...(resource === undefined ? {} : { 'Content-Type': 'application/fhir+json' }),
    },
    ...(resource === undefined ? {} : { body: JSON.stringify(resource) }),
  })
}

function token(scope) {
  const system = `https://fhir.nhs.uk/Id/accredited-system|${NEMS_FROM_ASID}`
  const iat = Math.floor(Date.now() / 1000)
  const claims = {
    iss: 'https://client.example/token',
    sub: system,
    aud: 'https://nems.example/STU3',
    iat,
    exp: iat + 300,
    reason_for_request: 'directcare',
    scope: `patient/Subscription.${scope}`,
    requesting_system: system,
    requesting_organization: `https://fhir.nhs.uk/Id/ods-organization-code|${NEMS_ODS_CODE}`,
  }
  const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`
}
