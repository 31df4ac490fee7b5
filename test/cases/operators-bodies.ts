import { cases } from './case.ts'
import { body, both, type Change, criteria, inBody } from './changes.ts'
import { vaccination, vaccinationJson } from './messages.ts'
import { explicitJson, explicitXml } from './subscriptions.ts'

const line = 'operators.md Bodies'
const set = (text: string): Change => body(() => text)
const fhir = 'http://hl7.org/fhir'

export const operatorsBodies = [
  ...cases(line, 'publish', 'R', 'event/is-a-bundle', {
    'wrong root, a MessageHeader': set(
      `<MessageHeader xmlns="${fhir}"><id value="0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02"/></MessageHeader>`,
    ),
    'wrong root, a Subscription': set(explicitXml),
    'wrong root, in other case': body((text) =>
      text.replace(/^<Bundle/, '<bundle').replace(/Bundle>$/, 'bundle>'),
    ),
    'no namespace': inBody(` xmlns="${fhir}"`, ''),
    'wrong namespace': inBody(`xmlns="${fhir}"`, 'xmlns="http://hl7.org/fhir/STU3"'),
    'namespace with https': inBody(`xmlns="${fhir}"`, 'xmlns="https://hl7.org/fhir"'),
    'namespace with a slash at its end': inBody(`xmlns="${fhir}"`, `xmlns="${fhir}/"`),
    'namespace of HL7 version 3': inBody(`xmlns="${fhir}"`, 'xmlns="urn:hl7-org:v3"'),
  }),
  ...cases(line, 'create', 'R', 'subscription/is-a-subscription', {
    'wrong root, a Bundle': set(vaccination),
    'wrong root, in other case': body((text) =>
      text.replace(/^<Subscription/, '<subscription').replace(/Subscription>$/, 'subscription>'),
    ),
    'no namespace': inBody(` xmlns="${fhir}"`, ''),
    'wrong namespace': inBody(`xmlns="${fhir}"`, 'xmlns="http://hl7.org/fhir/STU3"'),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/is-a-subscription', {
    'wrong resourceType': inBody('"resourceType": "Subscription"', '"resourceType": "Bundle"'),
    'no resourceType': inBody('"resourceType": "Subscription",', ''),
  }),
  ...cases(line, 'create', 'R', 'media-type/body-is-of-the-content-type', {
    'JSON under an XML type': set(explicitJson),
  }),
  ...cases(line, 'createJson', 'R', 'media-type/body-is-of-the-content-type', {
    'XML under a JSON type': set(explicitXml),
  }),
  ...cases(line, 'publish', 'R', 'media-type/body-is-of-the-content-type', {
    'JSON under an XML type': set(vaccinationJson),
  }),
  ...cases(line, 'publish', 'R', 'event/elements-are-in-order', {
    'elements out of schema order': both(
      inBody('<gender value="female"/>\n', ''),
      inBody('<birthDate value="2026-09-03"/>', '<birthDate value="2026-09-03"/>\n<gender value="female"/>'),
    ),
  }),
  ...cases(line, ['create'], 'R', 'subscription/id-is-not-sent', {
    'id sent by the client': inBody('<meta>', '<id value="5f0c8a7d3b2e4f6a9c1d8e7b6a504132"/><meta>'),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/id-is-not-sent', {
    'id sent by the client': inBody('"meta"', '"id": "5f0c8a7d3b2e4f6a9c1d8e7b6a504132",\n"meta"'),
  }),
  ...cases(line, 'publish', 'R', 'event/event-can-be-published', {
    'a zero-width space in the event code': inBody(
      '<code value="vaccinations-1"/>',
      '<code value="vaccinations-1\u200B"/>',
    ),
    'a no-break space in the event code': inBody(
      '<code value="vaccinations-1"/>',
      '<code value="vaccinations-1\u00A0"/>',
    ),
  }),
  ...cases(line, 'create', 'R', 'criteria/events-are-known', {
    'a zero-width space in an event of the criteria': inBody(
      'pds-change-of-gp-1',
      'pds-change-of-gp-1\u200B',
    ),
  }),
  ...cases(line, 'create', 'R', 'criteria/service-type-is-known', {
    'a zero-width space in the service type': inBody('serviceType=GP', 'serviceType=GP\u200B'),
  }),
  ...cases(line, 'publish', 'R', 'event/id-is-a-uuid', {
    'a zero-width space in the id': inBody(
      '<MessageHeader>\n<id value="',
      '<MessageHeader>\n<id value="\u200B',
    ),
  }),
  ...cases(line, 'create', 'A', '', {
    'an explicit subscription without a service type': criteria(
      '/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=vaccinations-1',
    ),
  }),
]
