import { element, primitive } from '../../src/fhir/node.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { both, type Change, where } from '../operators/change.ts'
import { firstIn, replaced, twice, value, without } from '../operators/element.ts'
import {
  absentOrEmpty,
  code,
  coding,
  eventType,
  mh,
  ofScreening,
  unlessScreeningDelete,
} from './event-parts.ts'
import { type Expectation, type ExpectationsOf, either, refuse, within } from './expectation.ts'

const noInstant = (path: string): readonly Expectation[] => [
  refuse('date alone', value(path, '2026-01-05')),
  refuse('no offset', value(path, '2026-01-05T09:00:00')),
  refuse('no seconds', value(path, '2026-01-05T09:00+00:00')),
  refuse('not a date', value(path, 'yesterday')),
  refuse('30 February', value(path, '2026-02-30T09:00:00+00:00')),
]
const withdrawn = (event: string) => ({
  registry: { ...embeddedConfig, events: { [event]: 'withdrawn' as const } },
})

/** What the MessageHeader says of the event, and of who sends it. */
export const messageHeader = {
  'event/message-event-type-is-sent': [
    refuse('absent', unlessScreeningDelete(without(eventType))),
    refuse('twice', twice(eventType)),
  ],
  'event/message-event-type-has-its-system': [
    ...absentOrEmpty(`${coding}.system`),
    refuse('another', value(`${coding}.system`, 'https://fhir.nhs.uk/STU3/ValueSet/MessageEventType-1')),
  ],
  'event/message-event-type-is-known': [
    refuse('absent', unlessScreeningDelete(without(`${coding}.code`))),
    ...['New', 'create', 'deleted', 'new '].map((text) =>
      refuse(JSON.stringify(text), unlessScreeningDelete(value(`${coding}.code`, text))),
    ),
  ],
  'event/screening-types-are-not-updated': [
    either('update', ofScreening(unlessScreeningDelete(value(`${coding}.code`, 'update')))),
  ],
  'event/event-has-its-system': [
    ...absentOrEmpty(`${mh}.event.system`),
    refuse('another', value(`${mh}.event.system`, 'https://fhir.nhs.uk/STU3/CodeSystem/EventType-2')),
  ],
  'event/event-can-be-published': [
    ...[
      'pds-death-notification-1',
      'pds-change-of-gp-1',
      'vaccinations',
      'Vaccinations',
      'vaccinations-1\u200b',
      'nipe-outcome-2',
    ].map((text) => refuse(JSON.stringify(text), unlessScreeningDelete(value(`${mh}.event.code`, text)))),
    refuse('absent', unlessScreeningDelete(without(`${mh}.event`))),
    refuse('no code', unlessScreeningDelete(without(`${mh}.event.code`))),
  ],
  'event/event-is-not-withdrawn': [
    ...['vaccinations-1', 'nipe-outcome-1', 'professional-contacts-1'].map((each) =>
      within(
        withdrawn(each),
        refuse(
          each,
          where(
            (draft) => code(draft) === each,
            (draft) => draft,
          ),
        ),
      ),
    ),
  ],
  'event/timestamp-is-sent': [either('absent', without(`${mh}.timestamp`))],
  'event/timestamp-is-an-instant': noInstant(`${mh}.timestamp`),
  'event/last-updated-is-an-instant': [
    ...absentOrEmpty(`${mh}.meta.lastUpdated`),
    ...noInstant(`${mh}.meta.lastUpdated`),
    refuse('no meta', without(`${mh}.meta`)),
  ],
  'event/version-id-is-an-integer': [
    ...['1.0', 'v1', '-1', '01', ''].map((text) =>
      refuse(
        JSON.stringify(text),
        both(withoutIfThere(`${mh}.meta.versionId`), firstIn(`${mh}.meta`, primitive('versionId', text))),
      ),
    ),
  ],
  'event/source-is-sent': [refuse('absent', without(`${mh}.source`))],
  'event/source-name-is-sent': [
    ...absentOrEmpty(`${mh}.source.name`),
    refuse('empty', value(`${mh}.source.name`, '')),
    refuse('blank', value(`${mh}.source.name`, ' ')),
  ],
  'event/source-endpoint-is-sent': [either('absent', without(`${mh}.source.endpoint`))],
  'event/source-contact-is-sent': [refuse('absent', without(`${mh}.source.contact`))],
  'event/source-contact-is-phone-or-email': [
    ...absentOrEmpty(`${mh}.source.contact.system`),
    ...['url', 'fax', 'Phone'].map((text) => refuse(text, value(`${mh}.source.contact.system`, text))),
  ],
  'event/source-contact-value-fits': [
    ...absentOrEmpty(`${mh}.source.contact.value`),
    refuse(
      'address as a phone number',
      replaced(
        `${mh}.source.contact`,
        element('contact', primitive('system', 'phone'), primitive('value', 'team@clinical-system.example')),
      ),
    ),
    refuse(
      'number as an e-mail address',
      replaced(
        `${mh}.source.contact`,
        element('contact', primitive('system', 'email'), primitive('value', '01632 960123')),
      ),
    ),
  ],
} satisfies Partial<ExpectationsOf<'event'>>

function withoutIfThere(path: string): Change {
  return (draft) => without(path)(draft) ?? draft
}
