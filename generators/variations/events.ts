import { element, extension, primitive } from '../../src/fhir/node.ts'
import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { coding, mh, ofScreening, routing } from '../expectations/event-parts.ts'
import { both } from '../operators/change.ts'
import { behind, firstIn, lastIn, value, valueText, without } from '../operators/element.ts'
import type { Choices } from '../requests/choices.ts'
import { publishable } from '../requests/publish-event.ts'
import { type BendVariation, bends, type ChoiceVariation, choice, only, type Variation } from './variation.ts'

const isScreening = (choices: Choices) =>
  choices.operation === 'publish-event' && !/contacts|vaccinations/.test(choices.event)
const unlessScreening = only((choices) => !isScreening(choices))

const eventTypes = [0, 1, 2, 3, 4].map(
  (place): ChoiceVariation => ({
    rule: 'event/event-can-be-published',
    name: `event type ${place + 1} of those that can be published`,
    path: 'event',
    value: (choices, registry) => {
      const found = publishable(registry)[place]
      return found?.endpoints.some(({ asid }) => asid === choices.common.endpoint.asid)
        ? found.code
        : undefined
    },
  }),
)

const laterStates = (['deprecated', 'no-longer-supported'] as const).map(
  (state): ChoiceVariation => ({
    rule: 'event/event-is-not-withdrawn',
    name: `an event type that is ${state.replaceAll('-', ' ')}`,
    path: 'event',
    value: ({ common }, registry) => {
      const found = publishable(registry).find(({ code }) => registry.lifeCycle(code) === state)
      return found?.endpoints.some(({ asid }) => asid === common.endpoint.asid) ? found.code : undefined
    },
  }),
)

const [screeningDelete] = bends('event/message-event-type-is-known', {
  'a screening event is deleted': ofScreening(value(`${coding}.code`, 'delete')),
}) as readonly [BendVariation]

/** A delete of a screening type may leave out most of what says whom it is about. */
const deletedWithout = (rule: RequestRuleId, path: string) =>
  bends(rule, {
    'none where a screening event is deleted': both(screeningDelete.bend, without(path)),
  }).map((bend) => ({ ...bend, goesOnFrom: screeningDelete }))
const birthTime = (change: (text: string) => string) =>
  valueText(`${routing}.extension(birthDateTime).valueDateTime`, change)

/** Rarer event messages. */
export const events: readonly Variation[] = [
  ...laterStates,
  ...eventTypes,
  ...choice('event/message-event-type-is-known', 'message.action', { delete: 'delete' }),
  ...choice('event/message-event-type-is-known', 'message.action', { update: 'update' }).map(unlessScreening),
  ...choice('event/patient-has-an-official-name', 'message.family', {
    'an apostrophe': "O'Dowd",
    'an ampersand': 'Ashworth & Lee',
    'letters with several marks': 'Nguyễn',
    'less-than and greater-than': 'Quill <the younger>',
  }),
  ...choice('event/patient-has-a-birth-date', 'message.born', {
    'a leap day': '2024-02-29',
    'a hundred years ago': '1926-03-01',
  }),
  ...choice('event/last-updated-is-an-instant', 'message.happened', {
    'in UTC by Z': '2026-01-05T09:00:00Z',
    'in summer time': '2026-07-05T09:00:00+01:00',
    'with milliseconds': '2026-01-05T09:00:00.123+00:00',
  }),
  ...choice('event/source-contact-value-fits', 'message.contact', {
    'a number with an extension': ['phone', '+44 (0)1632 960 123 ext 7'],
    'an e-mail address': ['email', 'events.team+nems@clinical-system.example'],
  }),
  ...choice('event/version-id-is-an-integer', 'message.versionId', { '1': '1', '20': '20' }),
  ...choice('event/has-an-organization', 'message.twoOrganisations', { two: true }).map(unlessScreening),
  ...choice('event/source-name-is-sent', 'message.organisation', {
    'double quotes': '"The Priory" Practice',
    'an ampersand': 'Harbour & Quay Health',
  }),
  ...choice('transport/body-is-at-most-3-mb', 'message.observations', {
    'two Observations': 2,
    'twenty Observations': 20,
    'a hundred Observations': 100,
  }),
  screeningDelete,
  ...deletedWithout('event/has-one-patient', 'entry(Patient)'),
  ...deletedWithout('event/routing-name-is-sent', `${routing}.extension(name)`),
  ...bends('event/routing-birth-date-time-is-sent', {
    'a day alone': birthTime((text) => text.slice(0, 10)),
    'in summer time': birthTime((text) => `${text.slice(0, 10)}T08:00:00+01:00`),
  }),
  ...bends('event/id-is-a-uuid', {
    'in capitals': valueText(`${mh}.id`, (text) => text.toUpperCase()),
  }),
  ...bends('event/elements-are-of-stu3', {
    'another resource': behind(
      'entry(MessageHeader)',
      element(
        'entry',
        primitive('fullUrl', 'urn:uuid:0b7a9d34-5c1e-4f28-8e63-91d4f0a2c7b5'),
        element(
          'resource',
          element(
            'Practitioner',
            primitive('id', '0b7a9d34-5c1e-4f28-8e63-91d4f0a2c7b5'),
            primitive('active', 'true'),
          ),
        ),
      ),
    ),
    'an extension of the message header': behind(
      'entry(MessageHeader)>.extension(MessageEventType)',
      extension('https://clinical-system.example/StructureDefinition/note', primitive('valueString', 'a')),
    ),
    'a language of the message header': behind('entry(MessageHeader)>.meta', primitive('language', 'en-GB')),
    'a gender of the patient': behind('entry(Patient)>.name', primitive('gender', 'unknown')),
  }),
  ...bends('event/has-an-organization', {
    'an Organization with a type in words': behind(
      'entry(Organization)>.identifier',
      element('type', primitive('text', 'surgery')),
    ),
  }),
  ...bends('event/is-a-bundle', {
    'a link of the Bundle': firstIn(
      'entry[0]',
      element('link', primitive('relation', 'self'), primitive('url', 'https://nems.example/x')),
    ),
    'an address of the patient': lastIn(
      'entry(Patient)>',
      element('address', primitive('text', '1 Mill Lane')),
    ),
  }),
]
