import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'

/**
 * A small client of NEMS: it subscribes to a patient's vaccinations, reads the subscription, deletes it, and publishes a
 * vaccination. Where it is, for whom it speaks and of which patient it takes from the environment. With the argument
 * `defective` it does three things as other clients have done them.
 */
const isDefective = process.argv[2] === 'defective'

const baseUrl = variable('NEMS_BASE_URL')
const asid = variable('NEMS_FROM_ASID')
const odsCode = variable('NEMS_ODS_CODE')
const patient = variable('NEMS_PATIENT')
const subscriptions = 'urn:nhs:names:services:clinicals-sync:SubscriptionsApi'

const created = await send(
  'POST',
  '/STU3/Subscription',
  `${subscriptions}Post`,
  'Subscription.write',
  subscription(),
)
if (created.status === 201) {
  const id = created.headers.get('Location')?.match(/Subscription\/([^/]+)/)?.[1]
  await send('GET', `/STU3/Subscription/${id}`, `${subscriptions}Get`, 'Subscription.read')
  await send('DELETE', `/STU3/Subscription/${id}`, `${subscriptions}Delete`, 'Subscription.write')
}
const publishing = 'urn:nhs:names:services:events:Vaccinations.Write'
await send('POST', '/STU3/Events/1/$process-message', publishing, 'Bundle.write', vaccination())

async function send(
  method: string,
  path: string,
  interaction: string,
  scope: string,
  body?: string,
): Promise<Response> {
  const response = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      fromASID: asid,
      toASID: variable('NEMS_TO_ASID'),
      InteractionID: interaction,
      Authorization: `Bearer ${token(scope, `https://nems.example${path}`)}`,
      Accept: 'application/fhir+xml',
      ...(body === undefined ? {} : { 'Content-Type': 'application/fhir+xml' }),
    },
    ...(body === undefined ? {} : { body }),
  })
  console.log(`${method} ${path}: ${response.status}`)
  if (!response.ok) process.exitCode = 1
  await response.arrayBuffer()
  return response
}

function token(scope: string, audience: string): string {
  const now = Math.floor(Date.now() / 1000)
  const system = `https://fhir.nhs.uk/Id/accredited-system|${asid}`
  const claims = {
    iss: 'https://clinical-system.example/token',
    sub: system,
    aud: audience,
    iat: now,
    exp: now + 300,
    reason_for_request: isDefective ? 'secondary-uses' : 'directcare',
    scope: `patient/${scope}`,
    requesting_system: system,
    requesting_organization: `https://fhir.nhs.uk/Id/ods-organization-code|${odsCode}`,
  }
  const parts = [{ alg: 'none', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  )
  return `${parts.join('.')}.`
}

function subscription(): string {
  const event = isDefective ? 'pds-change-gp-1' : 'vaccinations-1'
  const criteria = [
    '/Bundle?type=message',
    `Patient.identifier=http://fhir.nhs.net/Id/nhs-number|${patient}`,
    `MessageHeader.event=${event}`,
  ].join('&amp;')
  return `<Subscription xmlns="http://hl7.org/fhir">
  <meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>
  <status value="requested"/>
  <contact>
    <system value="url"/>
    <value value="https://directory.spineservices.nhs.uk/STU3/Organization/${odsCode}"/>
    <use value="work"/>
  </contact>
  <reason value="Direct care"/>
  <criteria value="${criteria}"/>
  <channel><type value="message"/><endpoint value="${variable('NEMS_MAILBOX')}"/></channel>
</Subscription>`
}

function vaccination(): string {
  const values: Readonly<Record<string, string>> = {
    ...{ asid, odsCode, patient, source: 'Mill Lane Surgery' },
    recordNumber: isDefective ? '6101231234' : patient,
    now: new Date().toISOString().replace(/\.\d+Z$/, '+00:00'),
  }
  const ids = new Map<string, string>()
  const idOf = (name: string) => {
    const id = ids.get(name) ?? randomUUID()
    ids.set(name, id)
    return id
  }
  return readFileSync(new URL('../vaccination.xml', import.meta.url), 'utf8').replace(
    /\{(\w+)\}/g,
    (_whole, name: string) => values[name] ?? idOf(name),
  )
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: run this by nems-kit client`)
  return value
}
