import { twice } from './body-changes.ts'
import { cases } from './case.ts'
import { type Change, inBody } from './changes.ts'

const line = 'apis.md Event message'
/** Of each kind of message one: a whole one, and a delete of a screening type. */
const publishes = ['publish', 'nipeDelete'] as const
const withPatient = ['publish', 'nipe', 'contacts'] as const
const headerId = '<MessageHeader>\n<id value="0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02"/>'
const lastUpdated = '2027-01-15T07:59:30+00:00'
const timestamp = '2027-01-15T07:59:45+00:00'
const repeats = 'event/elements-repeat-only-where-they-may'
const source = /<source>.*<\/source>\n/
const contact = '<contact><system value="phone"/><value value="01632 960123"/></contact>'

export const apisBundle = [
  ...cases(line, publishes, 'R', 'event/type-is-message', {
    'type absent': inBody('\n<type value="message"/>', ''),
    'type collection': inBody('<type value="message"/>', '<type value="collection"/>'),
    'type in other case': inBody('<type value="message"/>', '<type value="Message"/>'),
    'type document': inBody('<type value="message"/>', '<type value="document"/>'),
  }),
  ...cases(line, publishes, 'R', 'event/first-entry-is-a-message-header', {
    'MessageHeader last': headerLast,
  }),
  ...cases(line, publishes, 'R', repeats, {
    'type twice': inBody('<type value="message"/>', '<type value="message"/><type value="message"/>'),
    'MessageHeader.id twice': inBody(
      headerId,
      `${headerId}<id value="0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c03"/>`,
    ),
    'event twice': inBody(
      '</event>',
      '</event><event><system value="https://fhir.nhs.uk/STU3/CodeSystem/EventType-1"/><code value="x"/></event>',
    ),
    'timestamp twice': inBody(
      `<timestamp value="${timestamp}"/>`,
      `<timestamp value="${timestamp}"/><timestamp value="${timestamp}"/>`,
    ),
    'source twice': twice(source),
    'source.name twice': inBody(
      '<source><name value="Quay Road Surgery"/>',
      '<source><name value="a"/><name value="b"/>',
    ),
    'source.endpoint twice': inBody('</source>', '<endpoint value="urn:a:b"/></source>'),
    'source.contact twice': inBody(contact, contact + contact),
    'responsible twice': inBody(
      '</responsible>',
      '</responsible><responsible><reference value="urn:uuid:5c8e7d6f-2a1b-4c3d-9e4f-5a6b7c8d9e04"/></responsible>',
    ),
    'lastUpdated twice': inBody(
      `<lastUpdated value="${lastUpdated}"/>`,
      `<lastUpdated value="${lastUpdated}"/><lastUpdated value="${lastUpdated}"/>`,
    ),
  }),
  ...cases(line, withPatient, 'R', repeats, {
    'Patient.gender twice': inBody(
      '<gender value="female"/>',
      '<gender value="female"/><gender value="female"/>',
    ),
    'Patient.birthDate twice': inBody(
      '<birthDate value="2026-09-03"/>',
      '<birthDate value="2026-09-03"/><birthDate value="2026-09-03"/>',
    ),
  }),
]

function headerLast(parts: Parameters<Change>[0]) {
  const [entry = ''] = /<entry>[\s\S]*?<\/entry>\n/.exec(parts.body) ?? []
  return { ...parts, body: parts.body.replace(entry, '').replace('</Bundle>', () => `${entry}</Bundle>`) }
}
