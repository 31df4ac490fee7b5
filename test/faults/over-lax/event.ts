import type { Mistake } from '../fault.ts'
import { instead, publish } from '../plain/ask.ts'
import { organizationEntry, patientEntry } from '../plain/event.ts'

/** Event messages that are taken though they are wrong. */
export const laxEvents: readonly Mistake[] = [
  {
    id: 'header-anywhere',
    says: 'Finds the MessageHeader in whichever entry it is.',
    rules: ['event/first-entry-is-a-message-header'],
    overlooks: () => true,
    witness: [publish({ body: moved(organizationEntry) })],
  },
  {
    id: 'order-of-the-header-only',
    says: 'Looks at the order of elements in the MessageHeader only.',
    rules: ['event/elements-are-in-order'],
    overlooks: (_, { place }) => !place.includes('MessageHeader'),
    witness: [publish({ body: (text) => text.replace(/(<name><use.*?<\/name>)(<birthDate.*?\/>)/, '$2$1') })],
  },
  {
    id: 'element-that-nobody-knows',
    says: 'Skips elements of a resource that STU3 does not define.',
    rules: ['event/elements-are-of-stu3'],
    overlooks: () => true,
    witness: [publish({ body: instead('<birthDate', '<nickname value="N"/><birthDate') })],
  },
  {
    id: 'attribute-that-nobody-knows',
    says: 'Skips attributes that are not FHIR\u2019s.',
    rules: ['event/has-nothing-foreign'],
    overlooks: (_, { received }) => received.includes('attribute'),
    witness: [publish({ body: instead('<birthDate', '<birthDate lang="en"') })],
  },
  {
    id: 'source-without-a-name',
    says: 'Does not ask for the name of the source.',
    rules: ['event/source-name-is-sent'],
    overlooks: () => true,
    witness: [publish({ body: instead('<source><name value="The Surgery"/>', '<source>') })],
  },
  {
    id: 'telephone-number-of-letters',
    says: 'Takes any text as a telephone number.',
    rules: ['event/source-contact-value-fits'],
    overlooks: (seen) => seen.text.includes('<system value="phone"'),
    witness: [publish({ body: instead('01632 960123', 'switchboard') })],
  },
  {
    id: 'focus-on-anything',
    says: 'Does not look at what the focus refers to, when it is in the Bundle.',
    rules: ['event/focus-is-the-events-resource'],
    overlooks: (_, { received }) => !received.includes('not in the Bundle'),
    witness: [
      publish({
        body: (text) => text.replace(/(<focus>.*?)a003/, '$1a002'),
      }),
    ],
  },
  {
    id: 'focus-on-nothing',
    says: 'Does not look whether the focus is in the Bundle.',
    rules: ['event/focus-is-the-events-resource'],
    overlooks: (_, { received }) => received.includes('not in the Bundle'),
    witness: [publish({ body: (text) => text.replace(/(<focus>.*?)a003/, '$1a009') })],
  },
  {
    id: 'focus-without-an-identifier',
    says: 'Does not ask for the identifier of the focus where something is deleted.',
    rules: ['event/focus-has-an-identifier'],
    overlooks: (seen) => seen.action === 'delete',
    witness: [
      publish({
        action: 'delete',
        body: instead(
          '<identifier><system value="https://system.example/records"/><value value="R-1"/></identifier>',
          '',
        ),
      }),
    ],
  },
  {
    id: 'last-updated-on-a-day',
    says: 'Takes a lastUpdated without a time.',
    rules: ['event/last-updated-is-an-instant'],
    overlooks: (seen) => /^\d{4}-\d\d-\d\d$/.test(seen.values('lastUpdated')[0] ?? ''),
    witness: [publish({ body: instead('2026-01-31T09:30:00+00:00', '2026-01-31') })],
  },
  {
    id: 'timestamp-without-an-offset',
    says: 'Takes a timestamp without an offset for UTC.',
    rules: ['event/timestamp-is-an-instant'],
    overlooks: (seen) => /^[\d-]{10}T[\d:]{8}$/.test(seen.values('timestamp')[0] ?? ''),
    witness: [publish({ body: instead('2026-01-31T09:31:00+00:00', '2026-01-31T09:31:00') })],
  },
  {
    id: 'version-by-parse-float',
    says: 'Takes a versionId that is any number.',
    rules: ['event/version-id-is-an-integer'],
    overlooks: (seen) => !Number.isNaN(Number(seen.values('versionId')[0])),
    witness: [publish({ body: instead('<meta><last', '<meta><versionId value="1.5"/><last') })],
  },
  {
    id: 'second-patient',
    says: 'Takes a message about two Patients.',
    rules: ['event/has-one-patient'],
    overlooks: (seen) => seen.text.split('<Patient>').length > 2,
    witness: [publish({ behind: patientEntry().replaceAll('a002', 'a004') })],
  },
  {
    id: 'second-organization-without-a-name',
    says: 'Looks at the first Organization only.',
    rules: ['event/organization-has-a-name'],
    overlooks: (seen) => seen.text.split('<Organization>').length > 2,
    witness: [publish({ behind: organizationEntry.replaceAll('a001', 'a005').replace(/<name .*?\/>/, '') })],
  },
  {
    id: 'action-that-nobody-knows',
    says: 'Takes any code of MessageEventType.',
    rules: ['event/message-event-type-is-known'],
    overlooks: () => true,
    witness: [publish({ body: instead('<code value="new"/>', '<code value="amend"/>') })],
  },
  {
    id: 'name-of-any-use',
    says: 'Takes a Patient whose only name is the usual one.',
    rules: ['event/patient-has-an-official-name'],
    overlooks: (seen) => seen.text.includes('"usual"'),
    witness: [publish({ body: instead('"official"', '"usual"') })],
  },
  {
    id: 'birth-date-with-a-time',
    says: 'Takes a birthDate of a Patient that has a time.',
    rules: ['event/patient-has-a-birth-date'],
    overlooks: (seen) => /<birthDate value="[\d-]{10}T/.test(seen.text),
    witness: [
      publish({ body: instead('<birthDate value="2024-02-29"', '<birthDate value="2024-02-29T08:00:00Z"') }),
    ],
  },
  {
    id: 'second-message-header',
    says: 'Takes the first of two MessageHeaders.',
    rules: ['event/has-one-message-header'],
    overlooks: () => true,
    witness: [
      publish({
        body: (text) =>
          text.replace(
            '</Bundle>',
            `${/<entry>.*?<\/entry>/.exec(text)?.[0].replaceAll(/[0-9a-f-]{36}/g, (id) => (id.endsWith('a001') || id.endsWith('a003') ? id : 'bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a006'))}</Bundle>`,
          ),
      }),
    ],
  },
  {
    id: 'screening-without-a-patient',
    says: 'Takes a new screening event without a Patient, as if it were a delete.',
    rules: ['event/has-one-patient'],
    overlooks: (seen) => seen.action === 'new' && seen.eventCode === 'blood-spot-test-outcome-1',
    witness: [
      publish({ code: 'blood-spot-test-outcome-1', body: (text) => text.replace(patientEntry(), '') }),
    ],
  },
  {
    id: 'entry-of-another-namespace',
    says: 'Does not look at the namespace of the Bundle.',
    rules: ['event/is-a-bundle'],
    mends: (seen) => seen.withText(seen.text.replace(/(<Bundle[^>]* xmlns=")[^"]*/, '$1http://hl7.org/fhir')),
    witness: [publish({ body: instead('http://hl7.org/fhir', 'http://hl7.org/fhir/STU3') })],
  },
]

/** Puts an entry before all others. */
function moved(moving: string): (text: string) => string {
  return (text) => text.replace(moving, '').replace('<entry>', `${moving}<entry>`)
}
