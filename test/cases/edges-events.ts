import { cases } from './case.ts'
import { both, type Change, inBody } from './changes.ts'

/** Cases at the very edge of what an event message may say. */

const contact = (system: string) => (value: string) =>
  inBody(/<contact>.*<\/contact>/, `<contact><system value="${system}"/><value value="${value}"/></contact>`)
const lastUpdated = (text: string) =>
  inBody(/<lastUpdated value="[^"]*"\/>/, `<lastUpdated value="${text}"/>`)
const headerId = (text: string) =>
  inBody(/(<MessageHeader>\s*)<id value="[^"]*"\/>/, `<MessageHeader>\n<id value="${text}"/>`)
const birthDate = (text: string) =>
  both(
    inBody(/<birthDate value="[^"]*"\/>/, `<birthDate value="${text}"/>`),
    inBody(/<valueDateTime value="[^"]*"\/>/, `<valueDateTime value="${text}"/>`),
  )
const organisation = 'urn:uuid:5c8e7d6f-2a1b-4c3d-9e4f-5a6b7c8d9e04'
const found = (fullUrl: string, reference: string) =>
  both(
    inBody(`<fullUrl value="${organisation}"/>`, `<fullUrl value="${fullUrl}"/>`),
    inBody(`<reference value="${organisation}"/>`, `<reference value="${reference}"/>`),
  )
const foundByEnd = (end: string) => found(`https://nems.example/${end}`, end)

function each(texts: readonly string[], change: (text: string) => Change): Readonly<Record<string, Change>> {
  return Object.fromEntries(texts.map((text) => [JSON.stringify(text), change(text)]))
}

export const edgesOfEvents = [
  ...cases('apis.md MessageHeader: telephone numbers', 'publish', 'A', '', {
    ...each(
      [
        '+44 1632 960123',
        '(01632) 960123',
        '01632-960123',
        '01632.960123',
        '01632/960123',
        '999',
        '01632 960123 x12',
        '01632960123x1',
        '01632 960123 ext 12',
        '01632 960123 ext.12',
        '01632 960123 EXT 12',
        '5x12',
      ],
      contact('phone'),
    ),
  }),
  ...cases('apis.md MessageHeader: e-mail addresses', 'publish', 'A', '', {
    ...each(['team@nems.example', 'a@b'], contact('email')),
  }),
  ...cases(
    'apis.md MessageHeader: contacts that do not fit',
    'publish',
    'R',
    'event/source-contact-value-fits',
    {
      ...each(
        [
          '12',
          'a1234',
          'tel 01632 960123',
          '01632 960123 a',
          '01632 960123 x',
          '01632 960123 x1a',
          '01632 960123 ext',
          '01632a960123',
          '+--',
          '01632 960123 y12',
          '01632 960123 x12 ',
          '٠١٢٣',
        ],
        contact('phone'),
      ),
      ...each(
        ['a', '@', 'a@', '@b', 'a b@c', 'a@b c', ' a@b', 'a@b ', 'a@b@c', '01632 960123'],
        contact('email'),
      ),
    },
  ),
  ...cases('FHIR instants', 'publish', 'A', '', {
    ...each(
      [
        '2027-01-15T00:00:00Z',
        '2027-01-15T23:59:59.999999+00:00',
        '2027-06-30T23:59:60Z',
        '2027-01-15T07:59:30+13:59',
        '2027-01-15T07:59:30+10:00',
        '2027-01-15T07:59:30-14:00',
        '2027-01-15T07:59:30-09:30',
        '2024-02-29T00:00:00Z',
        '2000-02-29T00:00:00Z',
        '1600-02-29T00:00:00Z',
        '2027-02-28T00:00:00Z',
        '2027-01-31T00:00:00Z',
        '2027-03-31T00:00:00Z',
        '2027-04-30T00:00:00Z',
        '2027-05-31T00:00:00Z',
        '2027-06-30T00:00:00Z',
        '2027-07-31T00:00:00Z',
        '2027-08-31T00:00:00Z',
        '2027-09-30T00:00:00Z',
        '2027-10-31T00:00:00Z',
        '2027-11-30T00:00:00Z',
        '2027-12-31T00:00:00Z',
      ],
      lastUpdated,
    ),
  }),
  ...cases('FHIR instants', 'publish', 'R', 'event/last-updated-is-an-instant', {
    ...each(
      [
        '2027-01-15',
        '2027-01-15T24:00:00Z',
        '2027-01-15T07:60:00Z',
        '2027-01-15T07:59:61Z',
        '2027-01-15T07:59:30.Z',
        '2027-01-15T07:59:30+14:01',
        '2027-01-15T07:59:30+15:00',
        '2027-01-15T07:59:30+01:60',
        '2027-01-15T07:59:30',
        '2027-01-15T07:59:30z',
        '2027-00-15T00:00:00Z',
        '2027-13-15T00:00:00Z',
        '2027-01-00T00:00:00Z',
        '2027-01-32T00:00:00Z',
        '2027-02-29T00:00:00Z',
        '2100-02-29T00:00:00Z',
        '1900-02-29T00:00:00Z',
        '1400-02-29T00:00:00Z',
        '2001-02-29T00:00:00Z',
        '2024-02-30T00:00:00Z',
        '2027-04-31T00:00:00Z',
        '2027-06-31T00:00:00Z',
        '2027-09-31T00:00:00Z',
        '2027-11-31T00:00:00Z',
        '12027-01-15T00:00:00Z',
        '027-01-15T00:00:00Z',
        ' 2027-01-15T00:00:00Z',
      ],
      lastUpdated,
    ),
  }),
  ...cases('apis.md MessageHeader: UUIDs', 'publish', 'A', '', {
    ...each(['0F6D1C5E-6A35-4C3E-9D55-3F6F7A1B2C02', '00000000-0000-0000-0000-000000000000'], headerId),
  }),
  ...cases('apis.md MessageHeader: UUIDs', 'publish', 'R', 'event/id-is-a-uuid', {
    ...each(
      [
        'gf6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02',
        '0f6d1c5e-ga35-4c3e-9d55-3f6f7a1b2c02',
        '0f6d1c5e-6a35-gc3e-9d55-3f6f7a1b2c02',
        '0f6d1c5e-6a35-4c3e-gd55-3f6f7a1b2c02',
        '0f6d1c5e-6a35-4c3e-9d55-gf6f7a1b2c02',
        '0f6d1c5-6a35-4c3e-9d55-3f6f7a1b2c02',
        '0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c0',
        '0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c020',
        '00f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02',
        '0f6d1c5e-6a35-4c3e-3f6f7a1b2c02',
        '0f6d1c5e-6a35-4c3e-9d55-9d55-3f6f7a1b2c02',
        '0f6d1c5e6a354c3e9d553f6f7a1b2c02',
      ],
      headerId,
    ),
  }),
  ...cases('apis.md Patient: birth dates', 'publish', 'A', '', {
    ...each(['2026-09', '2026', '2024-02-29'], birthDate),
  }),
  ...cases('apis.md Patient: not birth dates', 'publish', 'R', 'event/patient-has-a-birth-date', {
    ...each(['2026-9-3', '26-09-03', '2026-09-031', '2026-13', '2026-00-01', 'x2026', '2026-09-'], (text) =>
      inBody(/<birthDate value="[^"]*"\/>/, `<birthDate value="${text}"/>`),
    ),
  }),
  ...cases(
    'apis.md Patient: a birth date with a time',
    'publish',
    'R',
    'event/patient-has-a-birth-date event/routing-birth-date-is-the-patients',
    { 'with a time': inBody('<birthDate value="2026-09-03"/>', '<birthDate value="2026-09-03T08:15:00Z"/>') },
  ),
  ...cases('rulings.md 31: references that name an entry', 'publish', 'A', '', {
    'the fullUrl, and not the id': found(
      'urn:uuid:1d1d1d1d-2a1b-4c3d-9e4f-5a6b7c8d9e04',
      'urn:uuid:1d1d1d1d-2a1b-4c3d-9e4f-5a6b7c8d9e04',
    ),
    ...each(['Organization/1', 'Organization/1/_history/2', '1a:x/1', 'a_b:x', '+a:1', '1a:x'], foundByEnd),
    'the end of a fullUrl that begins with a slash': found('/Organization/1', 'Organization/1'),
  }),
  ...cases(
    'rulings.md 31: references that name none',
    'publish',
    'R',
    'event/responsible-is-an-organization-of-the-bundle',
    {
      'an id that no fullUrl ends in': found('https://nems.example/Organization/1', 'Organization/2'),
      'more than a type and an id': foundByEnd('STU3/Organization/1'),
      'more than a type, an id and a version': foundByEnd('STU3/Organization/1/_history/2'),
      ...each(['urn:uuid:5', 'a:x', 'A:x', 'a+b:x', 'a.b:x', 'a-b:x', 'a1:x', 'ab:x'], foundByEnd),
      'an address that only ends in one': inBody(
        `<reference value="${organisation}"/>`,
        '<reference value="urn:https://nems.example/1"/>',
      ),
    },
  ),
  ...cases(
    'rulings.md 31: a focus without a reference',
    'publish',
    'R',
    'event/focus-is-the-events-resource',
    {
      'names nothing, not even a fullUrl that ends in a slash': both(
        inBody(
          /<fullUrl value="[^"]*"\/><resource><Immunization>/,
          '<fullUrl value="https://nems.example/Immunization/"/><resource><Immunization>',
        ),
        inBody(/<focus>.*<\/focus>/, '<focus><display value="x"/></focus>'),
      ),
    },
  ),
  ...cases('rulings.md 31: out of the Bundle', 'publish', 'E', 'event/responsible-is-in-the-bundle', {
    ...each(
      [
        'http://nems.example/Organization/9',
        'https://nems.example/Organization/9',
        'HTTPS://nems.example/Organization/9',
      ],
      (text) => inBody(`<reference value="${organisation}"/>`, `<reference value="${text}"/>`),
    ),
  }),
  ...cases('rulings.md 31: a second MessageHeader', 'publish', 'R', 'event/has-one-message-header', {
    'nothing else of it is judged': inBody(
      '</Bundle>',
      '<entry><fullUrl value="urn:uuid:22222222-2a1b-4c3d-9e4f-5a6b7c8d9e04"/><resource><MessageHeader><id value="x"/></MessageHeader></resource></entry></Bundle>',
    ),
    'next to the first': inBody(
      '</MessageHeader></resource></entry>',
      '</MessageHeader></resource></entry><entry><fullUrl value="urn:uuid:22222222-2a1b-4c3d-9e4f-5a6b7c8d9e04"/><resource><MessageHeader><id value="x"/></MessageHeader></resource></entry>',
    ),
  }),
  ...cases(
    'rulings.md 30: an update of a screening type is held to what a new one is',
    'nipe',
    'R',
    'event/screening-types-are-not-updated event/has-one-patient',
    {
      'update without a Patient': both(
        inBody('<code value="new"/>', '<code value="update"/>'),
        inBody(/<entry><fullUrl value="[^"]*"\/><resource><Patient>[\s\S]*?<\/entry>\n/, ''),
      ),
    },
  ),
  ...cases(
    'apis.md MessageHeader: a name of one part',
    'publish',
    'E',
    'event/routing-name-is-the-patients',
    {
      'family alone': inBody(
        /<valueHumanName>.*<\/valueHumanName>/,
        '<valueHumanName><family value="Quayle"/></valueHumanName>',
      ),
    },
  ),
  ...cases(
    'apis.md MessageHeader: MessageEventType twice',
    'publish',
    'R',
    'event/message-event-type-is-sent',
    {
      'the second otherwise': inBody(
        /(<extension url="[^"]*MessageEventType-1">.*<\/extension>)/,
        twiceOtherwise(),
      ),
    },
  ),
  ...cases(
    'apis.md MessageHeader: MessageEventType twice',
    'publish',
    'R',
    'event/message-event-type-is-sent event/message-event-type-is-known',
    {
      'the first otherwise': inBody(
        /(<extension url="[^"]*MessageEventType-1">.*<\/extension>)/,
        twiceOtherwise().split('\n').reverse().join('\n'),
      ),
    },
  ),
  ...cases('rulings.md 33: types that nothing is of', 'publish', 'R', 'event/elements-are-of-stu3', {
    ...each(['DomainResource', 'Resource', 'Element', 'BackboneElement', 'Extension', 'HumanName'], (name) =>
      inBody(
        '</Bundle>',
        `<entry><fullUrl value="urn:uuid:33333333-2a1b-4c3d-9e4f-5a6b7c8d9e04"/><resource><${name}/></resource></entry></Bundle>`,
      ),
    ),
  }),
]

function twiceOtherwise(): string {
  const extension = (system: string, code: string) =>
    `<extension url="https://fhir.nhs.uk/STU3/StructureDefinition/Extension-MessageEventType-1"><valueCodeableConcept><coding><system value="${system}"/><code value="${code}"/></coding></valueCodeableConcept></extension>`
  const system = 'https://fhir.nhs.uk/STU3/CodeSystem/MessageEventType-1'
  return `${extension(system, 'new')}\n${extension(system, 'none')}`
}
