import { element, extension, primitive } from '../../src/fhir/node.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { body } from '../operators/body.ts'
import { both, type Change, where } from '../operators/change.ts'
import {
  before,
  behind,
  find,
  firstChildLast,
  firstIn,
  lastIn,
  replaced,
  root,
  twice,
  unknownElement,
  value,
  valueText,
  without,
  withoutValue,
} from '../operators/element.ts'
import { type Expectation, type ExpectationsOf, either, refuse, within } from './expectation.ts'

const mh = 'entry(MessageHeader)>'
const routing = `${mh}.extension(RoutingDemographics)`
const eventType = `${mh}.extension(MessageEventType)`
const coding = `${eventType}.valueCodeableConcept.coding`
const patient = 'entry(Patient)>'
const organization = 'entry(Organization)>'
const unlike: readonly RequestRuleId[] = [
  'event/routing-name-is-the-patients',
  'event/routing-birth-date-is-the-patients',
  'event/patient-is-the-one-routed-by',
]
const screening = ['blood-spot-test-outcome-1', 'newborn-hearing-1', 'nipe-outcome-1']
const code = (draft: Parameters<Change>[0]) => find(draft, `${mh}.event.code`)?.value ?? ''
const action = (draft: Parameters<Change>[0]) => find(draft, `${coding}.code`)?.value ?? ''
const isScreeningDelete = (draft: Parameters<Change>[0]) =>
  screening.includes(code(draft)) && action(draft) === 'delete'
const ofScreening = (change: Change) => where((draft) => screening.includes(code(draft)), change)
const unlessScreeningDelete = (change: Change) => where((draft) => !isScreeningDelete(draft), change)
const absentOrEmpty = (path: string, ...companions: readonly RequestRuleId[]): readonly Expectation[] => [
  refuse('absent', without(path), ...companions),
  refuse('without a value', withoutValue(path), ...companions),
]
const noInstant = (path: string): readonly Expectation[] => [
  refuse('date alone', value(path, '2026-01-05')),
  refuse('no offset', value(path, '2026-01-05T09:00:00')),
  refuse('no seconds', value(path, '2026-01-05T09:00+00:00')),
  refuse('not a date', value(path, 'yesterday')),
  refuse('30 February', value(path, '2026-02-30T09:00:00+00:00')),
]
const inBody = (find: string | RegExp, replace: string) => body((text) => text.replace(find, replace))
const identifier = (system: string, text: string) =>
  element('identifier', primitive('system', system), primitive('value', text))
const nhsNumber = 'https://fhir.nhs.uk/Id/nhs-number'
const focusOfType: Readonly<Record<string, string>> = {
  'professional-contacts-1': 'EpisodeOfCare',
  'vaccinations-1': 'Immunization',
}
const inFocus =
  (change: (path: string) => Change): Change =>
  (draft) =>
    change(`entry(${focusOfType[code(draft)] ?? 'Encounter'})>`)(draft)
const withdrawn = (event: string) => ({
  registry: { ...embeddedConfig, events: { [event]: 'withdrawn' as const } },
})

export const event: ExpectationsOf<'event'> = {
  'event/is-a-bundle': [
    refuse(
      'another resource',
      root(() => element('Parameters', element('parameter', primitive('name', 'a')))),
    ),
    refuse('no namespace', inBody(' xmlns="http://hl7.org/fhir"', '')),
    refuse('another namespace', inBody('http://hl7.org/fhir"', 'http://hl7.org/fhir/"')),
    refuse('MessageHeader alone', (draft) => {
      const resource = find(draft, mh.slice(0, -1))?.children.find(({ name }) => name === 'resource')
        ?.children[0]
      return resource === undefined ? undefined : { ...draft, resource }
    }),
  ],
  'event/type-is-message': [
    ...absentOrEmpty('type'),
    ...['Message', 'transaction', 'collection', 'message '].map((text) =>
      refuse(JSON.stringify(text), value('type', text)),
    ),
  ],
  'event/first-entry-is-a-message-header': [
    refuse('last', firstEntryLast, ...unlike),
    refuse(
      'no entries',
      root((node) => ({ ...node, children: node.children.filter(({ name }) => name !== 'entry') })),
      'event/has-one-patient',
      'event/has-an-organization',
    ),
    refuse('absent', without('entry(MessageHeader)'), 'event/has-one-patient'),
  ],
  'event/has-one-message-header': [refuse('twice', twice('entry(MessageHeader)'))],
  'event/entries-have-full-urls': [
    either('none of the Patient', without('entry(Patient).fullUrl')),
    either('none of the Organization', without('entry(Organization).fullUrl')),
    either('none of the focus', (draft) => inFocus((path) => without(`${path.slice(0, -1)}.fullUrl`))(draft)),
  ],
  'event/id-is-a-uuid': [
    ...absentOrEmpty(`${mh}.id`),
    refuse('number', value(`${mh}.id`, '12345')),
    refuse(
      'no dashes',
      valueText(`${mh}.id`, (text) => text.replaceAll('-', '')),
    ),
    refuse(
      'urn',
      valueText(`${mh}.id`, (text) => `urn:uuid:${text}`),
    ),
    refuse(
      'braces',
      valueText(`${mh}.id`, (text) => `{${text}}`),
    ),
  ],
  'event/id-is-new': [
    within(
      { messageIdsUsed: true },
      either('used before', (draft) => (draft.operation === 'publish-event' ? draft : undefined)),
    ),
  ],
  'event/routing-demographics-is-sent': [
    refuse('absent', without(routing)),
    refuse('twice', twice(routing)),
    refuse(
      'another URL',
      replaced(
        routing,
        extension(
          'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-Routing-1',
          primitive('valueString', 'x'),
        ),
      ),
    ),
  ],
  'event/routing-nhs-number-is-sent': [
    refuse('absent', without(`${routing}.extension(nhsNumber)`)),
    refuse('twice', twice(`${routing}.extension(nhsNumber)`)),
    refuse('no system', without(`${routing}.extension(nhsNumber).valueIdentifier.system`)),
    refuse(
      'another system',
      value(`${routing}.extension(nhsNumber).valueIdentifier.system`, 'http://fhir.nhs.net/Id/nhs-number'),
    ),
  ],
  'event/routing-name-is-sent': [
    refuse('absent', unlessScreeningDelete(without(`${routing}.extension(name)`))),
    refuse('twice', twice(`${routing}.extension(name)`)),
    refuse(
      'as a string',
      replaced(`${routing}.extension(name)`, extension('name', primitive('valueString', 'Avis'))),
    ),
  ],
  'event/routing-birth-date-time-is-sent': [
    refuse('absent', unlessScreeningDelete(without(`${routing}.extension(birthDateTime)`))),
    refuse('twice', twice(`${routing}.extension(birthDateTime)`)),
    refuse(
      'as a date',
      replaced(
        `${routing}.extension(birthDateTime)`,
        extension('birthDateTime', primitive('valueDate', '2020-01-01')),
      ),
    ),
  ],
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
  'event/responsible-is-sent': [
    refuse('absent', without(`${mh}.responsible`)),
    refuse(
      'display alone',
      replaced(`${mh}.responsible`, element('responsible', primitive('display', 'The surgery'))),
    ),
  ],
  'event/responsible-is-an-organization-of-the-bundle': [
    refuse(
      'nothing',
      unlessScreeningDelete(
        value(`${mh}.responsible.reference`, 'urn:uuid:00000000-0000-4000-a000-000000000000'),
      ),
    ),
    refuse(
      'the Patient',
      unlessScreeningDelete((draft) =>
        value(`${mh}.responsible.reference`, find(draft, 'entry(Patient).fullUrl')?.value ?? '')(draft),
      ),
    ),
  ],
  'event/responsible-is-in-the-bundle': [
    either(
      'out of the Bundle',
      value(`${mh}.responsible.reference`, 'https://directory.spineservices.nhs.uk/STU3/Organization/A91720'),
    ),
    either(
      'nothing, of a delete',
      where(
        isScreeningDelete,
        value(`${mh}.responsible.reference`, 'urn:uuid:00000000-0000-4000-a000-000000000000'),
      ),
    ),
  ],
  'event/focus-is-sent': [refuse('absent', without(`${mh}.focus`)), refuse('twice', twice(`${mh}.focus`))],
  'event/focus-is-the-events-resource': [
    refuse('nothing', value(`${mh}.focus.reference`, 'urn:uuid:00000000-0000-4000-a000-000000000000')),
    refuse('the Organization', (draft) =>
      find(draft, 'entry(Organization).fullUrl') === undefined
        ? undefined
        : value(`${mh}.focus.reference`, find(draft, 'entry(Organization).fullUrl')?.value ?? '')(draft),
    ),
    refuse('display alone', replaced(`${mh}.focus`, element('focus', primitive('display', 'The event')))),
  ],
  'event/focus-has-an-identifier': [
    refuse(
      'absent',
      inFocus((path) => without(`${path}.identifier`)),
      'event/elements-repeat-only-where-they-may',
    ),
    refuse(
      'twice',
      inFocus((path) => twice(`${path}.identifier`)),
    ),
  ],
  'event/has-one-patient': [
    refuse('absent', unlessScreeningDelete(without('entry(Patient)'))),
    refuse('two', twice('entry(Patient)')),
  ],
  'event/patient-has-one-nhs-number': [
    refuse('absent', without(`${patient}.identifier`)),
    refuse('two', (draft) =>
      behind(
        `${patient}.identifier`,
        identifier(nhsNumber, find(draft, `${patient}.identifier.value`)?.value ?? ''),
      )(draft),
    ),
    refuse(
      'another system',
      value(`${patient}.identifier.system`, 'https://clinical-system.example/patients'),
    ),
  ],
  'event/patient-has-an-official-name': [
    refuse('absent', without(`${patient}.name`)),
    refuse('usual', value(`${patient}.name.use`, 'usual')),
    refuse('no use', without(`${patient}.name.use`)),
  ],
  'event/patient-has-a-birth-date': [
    ...absentOrEmpty(`${patient}.birthDate`),
    refuse('day first', value(`${patient}.birthDate`, '05/01/2026'), ...unlike),
    refuse(
      'with a time',
      valueText(`${patient}.birthDate`, (text) => `${text}T00:00:00+00:00`),
      ...unlike,
    ),
    refuse('30 February', value(`${patient}.birthDate`, '2026-02-30'), ...unlike),
  ],
  'event/patient-is-the-one-routed-by': [
    either('another', (draft) =>
      value(
        `${patient}.identifier.value`,
        find(draft, `${patient}.identifier.value`)?.value === '9993405639' ? '9999949088' : '9993405639',
      )(draft),
    ),
  ],
  'event/routing-name-is-the-patients': [
    either(
      'another family',
      valueText(`${patient}.name.family`, (text) => `${text}-Smythe`),
    ),
  ],
  'event/routing-birth-date-is-the-patients': [
    either(
      'another day',
      where(
        (draft) => find(draft, `${routing}.extension(birthDateTime)`) !== undefined,
        value(`${patient}.birthDate`, '1919-01-01'),
      ),
    ),
  ],
  'event/has-an-organization': [
    refuse(
      'absent',
      unlessScreeningDelete(withoutOrganizations),
      'event/responsible-is-an-organization-of-the-bundle',
    ),
  ],
  'event/screening-has-one-organization': [refuse('two', ofScreening(twice('entry(Organization)')))],
  'event/organization-has-an-ods-code': [
    refuse('absent', without(`${organization}.identifier`)),
    refuse(
      'another system',
      value(`${organization}.identifier.system`, 'https://fhir.nhs.uk/Id/ods-site-code'),
    ),
    refuse('no code', value(`${organization}.identifier.value`, '')),
    refuse('punctuation', value(`${organization}.identifier.value`, 'A91-720')),
  ],
  'event/organization-has-a-name': [
    ...absentOrEmpty(`${organization}.name`),
    refuse('empty', value(`${organization}.name`, '')),
  ],
  'event/date-times-carry-an-offset': [
    refuse(
      'routing',
      value(`${routing}.extension(birthDateTime).valueDateTime`, '2026-01-05T00:00:00'),
      ...unlike,
    ),
    refuse('Observation', value('entry(Observation)>.effectiveDateTime', '2026-01-05T09:00:00')),
    refuse('period', value('entry(EpisodeOfCare)>.period.start', '2026-01-05T09:00:00')),
    refuse('date of Immunization', value('entry(Immunization)>.date', '2026-01-05T09:00')),
  ],
  'event/elements-are-of-stu3': [
    refuse('in MessageHeader', lastIn(mh, unknownElement)),
    refuse('in the Patient', firstIn(patient, unknownElement)),
    refuse('in an identifier', lastIn(`${organization}.identifier`, unknownElement)),
    refuse('element of R4', lastIn(mh, primitive('definition', 'x'))),
    refuse(
      'resource of no version',
      lastIn(
        '',
        element('entry', primitive('fullUrl', 'urn:uuid:0'), element('resource', element('Unicorn'))),
      ),
    ),
  ],
  'event/elements-are-in-order': [
    refuse('timestamp before event', (draft) => moved(draft, `${mh}.timestamp`, `${mh}.event`)),
    refuse('id last', firstChildLast(mh)),
    refuse('endpoint before name', (draft) => moved(draft, `${mh}.source.endpoint`, `${mh}.source.name`)),
    refuse('identifier turned', firstChildLast(`${organization}.identifier`)),
    refuse('type before id', (draft) => moved(draft, 'type', 'id')),
  ],
  'event/elements-repeat-only-where-they-may': [
    refuse('timestamp twice', twice(`${mh}.timestamp`)),
    refuse('source twice', twice(`${mh}.source`)),
    refuse('event twice', twice(`${mh}.event`)),
    refuse('birthDate twice', twice(`${patient}.birthDate`)),
    refuse('type twice', twice('type')),
    refuse(
      'two of a choice',
      behind(
        'entry(Observation)>.effectiveDateTime',
        element('effectivePeriod', primitive('start', '2026-01-05')),
      ),
    ),
  ],
  'event/has-nothing-foreign': [
    refuse('attribute', inBody('<MessageHeader>', '<MessageHeader version="1">')),
    refuse('stray text', inBody('<MessageHeader>', '<MessageHeader>x')),
    refuse('element of another namespace', inBody('<timestamp ', '<x xmlns="urn:x"/><timestamp ')),
    refuse(
      'attribute of a namespace',
      inBody('<MessageHeader>', '<MessageHeader xmlns:x="urn:x" x:note="y">'),
    ),
  ],
}

function firstEntryLast(draft: Parameters<Change>[0]): ReturnType<Change> {
  return root((node) => {
    const [head, ...others] = node.children.filter(({ name }) => name === 'entry')
    if (head === undefined) return node
    return { ...node, children: [...node.children.filter(({ name }) => name !== 'entry'), ...others, head] }
  })(draft)
}

function withoutOrganizations(draft: Parameters<Change>[0]): ReturnType<Change> {
  const once = without('entry(Organization)')(draft)
  return once === undefined ? undefined : (without('entry(Organization)')(once) ?? once)
}

function withoutIfThere(path: string): Change {
  return (draft) => without(path)(draft) ?? draft
}

/** Moves an element before another. */
function moved(draft: Parameters<Change>[0], path: string, beforePath: string): ReturnType<Change> {
  const node = find(draft, path)
  const rest = node === undefined ? undefined : without(path)(draft)
  return node === undefined || rest === undefined ? undefined : before(beforePath, node)(rest)
}
