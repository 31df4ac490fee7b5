import type { Mistake } from '../fault.ts'
import { instead, publish } from '../plain/ask.ts'
import { entry, patientEntry } from '../plain/event.ts'

/** Event messages that are refused though they are right. */
export const strictEvents: readonly Mistake[] = [
  {
    id: 'no-longer-supported-on-publish',
    says: 'Refuses to publish an event type that is no longer supported, which is told but taken.',
    rules: ['event/event-is-not-withdrawn', 'answer/deprecation-is-told'],
    refusal: { status: 422, code: 'not-supported', spine: 'NO_LONGER_SUPPORTED' },
    refuses: (seen) => seen.operation === 'publish' && seen.eventCode === 'newborn-hearing-1',
    witness: [publish({ code: 'newborn-hearing-1' })],
  },
  {
    id: 'no-updates',
    says: 'Does not know updates.',
    rules: ['event/message-event-type-is-known'],
    refuses: (seen) => seen.action === 'update',
    witness: [publish({ action: 'update' })],
  },
  {
    id: 'screening-deletes-with-a-patient',
    says: 'Demands a Patient where a screening event is deleted.',
    rules: ['event/has-one-patient'],
    refuses: (seen) => seen.action === 'delete' && !seen.text.includes('<Patient>'),
    witness: [
      publish({
        code: 'blood-spot-test-outcome-1',
        action: 'delete',
        body: (text) => text.replace(patientEntry(), ''),
      }),
    ],
  },
  {
    id: 'routing-name-of-deletes',
    says: 'Demands the name to route by where a screening event is deleted.',
    rules: ['event/routing-name-is-sent'],
    refuses: (seen) => seen.action === 'delete' && !seen.text.includes('"name"'),
    witness: [
      publish({
        code: 'blood-spot-test-outcome-1',
        action: 'delete',
        body: (text) => text.replace(/<extension url="name">.*?<\/extension>/, ''),
      }),
    ],
  },
  {
    id: 'contact-by-phone-only',
    says: 'Takes no e-mail address as contact of the source.',
    rules: ['event/source-contact-is-phone-or-email', 'event/source-contact-value-fits'],
    refuses: (seen) => seen.text.includes('"email"'),
    witness: [
      publish({
        body: (text) => text.replace('"phone"', '"email"').replace('01632 960123', 'desk@system.example'),
      }),
    ],
  },
  {
    id: 'telephone-numbers-without-plus',
    says: 'Does not take a telephone number that begins with a plus.',
    rules: ['event/source-contact-value-fits'],
    refuses: (seen) => seen.text.includes('value="+44'),
    witness: [publish({ body: instead('01632 960123', '+44 1632 960123') })],
  },
  {
    id: 'version-demanded',
    says: 'Demands a versionId where something is deleted.',
    rules: ['event/version-id-is-an-integer', 'event/message-event-type-is-known'],
    refuses: (seen) => seen.action === 'delete' && seen.values('versionId').length === 0,
    witness: [publish({ action: 'delete' })],
  },
  {
    id: 'no-other-extensions',
    says: 'Refuses extensions that it does not know.',
    rules: ['event/elements-are-of-stu3', 'event/has-nothing-foreign'],
    refuses: (seen) => /<extension url="(?!https:\/\/fhir\.nhs\.uk\/)http/.test(seen.text),
    witness: [
      publish({
        body: (text) => text.replace(/<Patient><id [^>]*>/, `$&${extension}`),
      }),
    ],
  },
  {
    id: 'no-other-resources',
    says: 'Refuses a Practitioner in the Bundle, though other resources may stand in any order.',
    rules: ['event/elements-are-of-stu3', 'event/first-entry-is-a-message-header'],
    refuses: (seen) => seen.text.includes('<Practitioner>'),
    witness: [
      publish({
        behind: entry('bb54d4d5-1a43-4e0c-8d0c-3fd0a8c2a007', 'Practitioner', ['<active value="true"/>']),
      }),
    ],
  },
  {
    id: 'ids-in-lower-case',
    says: 'Does not take a MessageHeader.id in upper case.',
    rules: ['event/id-is-a-uuid'],
    refuses: (seen) => /<MessageHeader><id value="[^"]*[A-F]/.test(seen.text),
    witness: [
      publish({
        body: (text) =>
          text.replace(/(<MessageHeader><id value=")[^"]*/, '$1BB54D4D5-1A43-4E0C-8D0C-3FD0A8C2AFFF'),
      }),
    ],
  },
  {
    id: 'birth-times-in-utc',
    says: 'Takes no other offset than that of UTC.',
    rules: ['event/date-times-carry-an-offset', 'event/routing-birth-date-time-is-sent'],
    refuses: (seen) => /valueDateTime value="[^"]*\+01:00"/.test(seen.text),
    witness: [publish({ body: instead('T08:00:00+00:00', 'T08:00:00+01:00') })],
  },
  {
    id: 'birth-days-with-a-time',
    says: 'Demands a time in birthDateTime, which may be a day.',
    rules: ['event/routing-birth-date-time-is-sent', 'event/date-times-carry-an-offset'],
    refuses: (seen) => /valueDateTime value="[\d-]{10}"/.test(seen.text),
    witness: [publish({ body: instead('2024-02-29T08:00:00+00:00', '2024-02-29') })],
  },
]

const extension =
  '<extension url="https://system.example/extensions/ward"><valueString value="7"/></extension>'
