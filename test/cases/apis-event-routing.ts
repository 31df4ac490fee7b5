import { twice } from './body-changes.ts'
import { cases } from './case.ts'
import { inBody } from './changes.ts'

const line = 'apis.md Event message'
/** Of each kind of message one: a whole one, and a delete of a screening type. */
const publishes = ['publish', 'nipeDelete'] as const
const withPatient = ['publish', 'nipe', 'contacts'] as const
const screening = ['nipe', 'bloodSpot', 'hearing'] as const
const headerId = '<MessageHeader>\n<id value="0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02"/>'
const id = (value: string) => inBody(headerId, `<MessageHeader>\n<id value="${value}"/>`)
const routingUrl = 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RoutingDemographics-1'
const typeUrl = 'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-MessageEventType-1'
const routing = new RegExp(`<extension url="${routingUrl}">[\\s\\S]*?\n</extension>\n`)
const eventType = new RegExp(`<extension url="${typeUrl}">.*</extension>\n`)

export const apisEventRouting = [
  ...cases(line, publishes, 'R', 'event/id-is-a-uuid', {
    'id absent': inBody(headerId, '<MessageHeader>'),
    'id not a UUID': id('message-1'),
    'id without dashes': id('0f6d1c5e6a354c3e9d553f6f7a1b2c02'),
    'id one digit short': id('0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c0'),
    'id one digit long': id('0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c021'),
    'id with a letter beyond f': id('0f6d1c5g-6a35-4c3e-9d55-3f6f7a1b2c02'),
    'id in braces': id('{0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02}'),
    'id as a URN': id('urn:uuid:0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02'),
  }),
  ...cases(line, publishes, 'A', '', {
    'id a UUID of version 1': id('6e825372-9b0a-11e8-9eb6-529269fb1459'),
    'id a UUID in upper case': id('0F6D1C5E-6A35-4C3E-9D55-3F6F7A1B2C02'),
  }),
  ...cases(line, publishes, 'R', 'event/routing-demographics-is-sent', {
    'routing absent': inBody(routing, ''),
    'routing under another URL': inBody(routingUrl, routingUrl.replace('-1', '-2')),
    'routing under http': inBody(routingUrl, routingUrl.replace('https', 'http')),
    'routing twice': twice(routing),
  }),
  ...cases(line, publishes, 'R', 'event/routing-nhs-number-is-sent', {
    'nhsNumber absent': inBody(/<extension url="nhsNumber">.*\n/, ''),
    'nhsNumber under another URL': inBody('url="nhsNumber"', 'url="NHSNumber"'),
    'nhsNumber twice': twice(/<extension url="nhsNumber">.*\n/),
    'nhsNumber without a system': inBody(
      '<valueIdentifier><system value="https://fhir.nhs.uk/Id/nhs-number"/>',
      '<valueIdentifier>',
    ),
    'nhsNumber a text': inBody(/<valueIdentifier>.*<\/valueIdentifier>/, '<valueString value="9993405639"/>'),
  }),
  ...cases(line, publishes, 'R', 'nhs-number/has-ten-digits', {
    'nhsNumber without a value': inBody(/(?<=<valueIdentifier><system [^>]*>)<value [^>]*>/, ''),
  }),
  ...cases(line, withPatient, 'R', 'event/routing-name-is-sent', {
    'name absent': inBody(/<extension url="name">.*\n/, ''),
    'name twice': twice(/<extension url="name">.*\n/),
    'name a text': inBody(/<valueHumanName>.*<\/valueHumanName>/, '<valueString value="Morag Quayle"/>'),
    'name under another URL': inBody('url="name"', 'url="Name"'),
  }),
  ...cases(line, withPatient, 'R', 'event/routing-birth-date-time-is-sent', {
    'birthDateTime absent': inBody(/<extension url="birthDateTime">.*\n/, ''),
    'birthDateTime twice': twice(/<extension url="birthDateTime">.*\n/),
    'birthDateTime a date element': inBody(
      '<valueDateTime value="2026-09-03T08:15:00+01:00"/>',
      '<valueDate value="2026-09-03"/>',
    ),
    'birthDateTime under another URL': inBody('url="birthDateTime"', 'url="birthDate"'),
    'birthDateTime not a date': inBody('2026-09-03T08:15:00+01:00', 'yesterday'),
    'birthDateTime in English order': inBody('2026-09-03T08:15:00+01:00', '03/09/2026'),
  }),
  ...cases(line, 'nipeDelete', 'R', 'event/routing-name-is-sent', {
    'name twice on a delete': twice(/<extension url="name">.*\n/),
  }),
  ...cases(line, 'nipeDelete', 'R', 'event/routing-birth-date-time-is-sent', {
    'birthDateTime malformed on a delete': inBody('2026-09-03T08:15:00+01:00', 'yesterday'),
  }),
  ...cases(line, publishes, 'R', 'event/message-event-type-is-sent', {
    'event type absent': inBody(eventType, ''),
    'event type twice': twice(eventType),
    'event type under another URL': inBody(typeUrl, typeUrl.replace('-1', '-2')),
  }),
  ...cases(line, publishes, 'R', 'event/message-event-type-has-its-system', {
    'event type under another system': inBody(
      'CodeSystem/MessageEventType-1',
      'CodeSystem/MessageEventType-2',
    ),
    'event type under the value set': inBody('CodeSystem/MessageEventType-1', 'ValueSet/MessageEventType-1'),
    'event type without a system': inBody(
      '<system value="https://fhir.nhs.uk/STU3/CodeSystem/MessageEventType-1"/>',
      '',
    ),
  }),
  ...cases(line, 'publish', 'R', 'event/message-event-type-is-known', {
    ...Object.fromEntries(
      ['New', 'create', 'amend', 'deleted', 'cancel', ' new'].map((code) => [
        `event type ${code}`,
        inBody('"new"', `"${code}"`),
      ]),
    ),
    'event type without a code': inBody('<code value="new"/>', ''),
  }),
  ...cases(line, 'publish', 'A', '', {
    'event type new': inBody('"new"', '"n&#101;w"'),
    'event type update': inBody('"new"', '"update"'),
    'event type delete': inBody('"new"', '"delete"'),
  }),
  ...cases(line, 'contacts', 'A', '', {
    'event type new': inBody('"update"', '"new"'),
    'event type delete': inBody('"update"', '"delete"'),
  }),
  ...cases(line, screening, 'A', '', { 'event type delete': inBody('"new"', '"delete"') }),
  ...cases(line, publishes, 'R', 'event/event-has-its-system', {
    'event under another system': inBody('CodeSystem/EventType-1', 'CodeSystem/EventType-2'),
    'event without a system': inBody(
      '<event><system value="https://fhir.nhs.uk/STU3/CodeSystem/EventType-1"/>',
      '<event>',
    ),
    'event under http': inBody(
      'https://fhir.nhs.uk/STU3/CodeSystem/EventType-1',
      'http://fhir.nhs.uk/STU3/CodeSystem/EventType-1',
    ),
  }),
  ...cases(line, 'publish', 'R', 'event/event-can-be-published', {
    'event without a code': inBody('<code value="vaccinations-1"/>', ''),
  }),
]
