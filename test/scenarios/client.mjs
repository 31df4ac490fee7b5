/**
 * A client that subscribes, and cares for nothing that it is answered: `again` tries a create that fails ten times at once,
 * `give up` once, `hang` waits for ever where it fails, and `look up` asks PDS first. It ends with 1 where nothing was created.
 */
const {
  NEMS_BASE_URL,
  NEMS_FROM_ASID,
  NEMS_TO_ASID,
  NEMS_ODS_CODE,
  NEMS_MAILBOX,
  NEMS_PATIENT,
  NEMS_PDS_URL,
} = process.env
const system = `https://fhir.nhs.uk/Id/accredited-system|${NEMS_FROM_ASID}`
const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

function token() {
  const iat = Math.floor(Date.now() / 1000)
  const claims = {
    iss: 'https://client.example/token',
    sub: system,
    aud: 'https://nems.example/STU3',
    iat,
    exp: iat + 300,
    reason_for_request: 'directcare',
    scope: 'patient/Subscription.write',
    requesting_system: system,
    requesting_organization: `https://fhir.nhs.uk/Id/ods-organization-code|${NEMS_ODS_CODE}`,
  }
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`
}

async function create() {
  const answer = await fetch(`${NEMS_BASE_URL}/STU3/Subscription`, {
    method: 'POST',
    headers: {
      fromASID: NEMS_FROM_ASID,
      toASID: NEMS_TO_ASID,
      InteractionID: 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost',
      Authorization: `Bearer ${token()}`,
      'Content-Type': 'application/fhir+json',
      Accept: 'application/fhir+json',
    },
    body: JSON.stringify({
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
    }),
  })
  await answer.text()
  return answer.status
}

const [how] = process.argv.slice(2)
if (how === 'look up') {
  const headers = { 'X-Request-ID': '60e0b220-8136-4ca5-ae46-1d97ef59d068' }
  await (await fetch(`${NEMS_PDS_URL}/Patient/${NEMS_PATIENT}`, { headers })).json()
}
let status = 0
for (let tries = 0; status !== 201 && tries < (how === 'again' ? 10 : 1); tries++)
  status = await create().catch(() => 0)
if (status !== 201 && how === 'hang') setInterval(() => undefined, 1_000)
process.exitCode = status === 201 ? 0 : 1
