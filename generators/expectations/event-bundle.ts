import { element, primitive } from '../../src/fhir/node.ts'
import { body } from '../operators/body.ts'
import type { Change } from '../operators/change.ts'
import {
  before,
  behind,
  find,
  firstChildLast,
  firstIn,
  lastIn,
  root,
  twice,
  unknownElement,
  value,
  valueText,
  without,
} from '../operators/element.ts'
import { absentOrEmpty, inFocus, mh, organization, patient, routing, unlike } from './event-parts.ts'
import { type ExpectationsOf, either, refuse, within } from './expectation.ts'

const inBody = (find: string | RegExp, replace: string) => body((text) => text.replace(find, replace))

/** The Bundle, its entries and its structure. */
export const bundle = {
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
} satisfies Partial<ExpectationsOf<'event'>>

function firstEntryLast(draft: Parameters<Change>[0]): ReturnType<Change> {
  return root((node) => {
    const [head, ...others] = node.children.filter(({ name }) => name === 'entry')
    if (head === undefined) return node
    return { ...node, children: [...node.children.filter(({ name }) => name !== 'entry'), ...others, head] }
  })(draft)
}

/** Moves an element before another. */
function moved(draft: Parameters<Change>[0], path: string, beforePath: string): ReturnType<Change> {
  const node = find(draft, path)
  const rest = node === undefined ? undefined : without(path)(draft)
  return node === undefined || rest === undefined ? undefined : before(beforePath, node)(rest)
}
