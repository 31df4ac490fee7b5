import type { History } from '../../src/spec/model/context.ts'
import { moved } from './body-changes.ts'
import { cases } from './case.ts'
import { asItIs, both, type Change, inBody } from './changes.ts'

const focus = 'urn:uuid:9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05'
const responsible = 'urn:uuid:5c8e7d6f-2a1b-4c3d-9e4f-5a6b7c8d9e04'
const patient = 'urn:uuid:3b9ac1f4-1d2e-4f3a-8b5c-6d7e8f901203'
const refersTo = (name: string, from: string, to: string) =>
  inBody(`<${name}><reference value="${from}"/>`, `<${name}><reference value="${to}"/>`)
const withoutOrganization = inBody(/<entry><fullUrl value="urn:uuid:5c8e7d6f[\s\S]*?<\/entry>\n/, '')
const routingName =
  '<extension url="name"><valueHumanName><use value="official"/><family value="Quayle"/><given value="Morag"/></valueHumanName></extension>\n'
const routingBirth =
  '<extension url="birthDateTime"><valueDateTime value="2026-09-03T08:15:00+01:00"/></extension>\n'
const action = (to: string) => inBody(/<code value="(new|update|delete)"\/>/, `<code value="${to}"/>`)
const everyType = ['publish', 'nipe', 'bloodSpot', 'hearing', 'contacts'] as const
const withoutFullUrl = (of: string) => inBody(`<fullUrl value="${of}"/>`, '')
const secondHeader: Change = (parts) => {
  const [entry = ''] = /<entry><fullUrl[\s\S]*?<\/entry>\n/.exec(parts.body) ?? []
  return { ...parts, body: parts.body.replace(entry, `${entry}${entry.replaceAll('0f6d1c5e', '1f6d1c5e')}`) }
}

export const rulings29to33 = [
  ...cases('rulings.md 29', everyType, 'E', 'event/timestamp-is-sent', {
    'timestamp absent': inBody('<timestamp value="2027-01-15T07:59:45+00:00"/>\n', ''),
  }),
  ...cases('rulings.md 29', everyType, 'E', 'event/source-endpoint-is-sent', {
    'source.endpoint absent': inBody('<endpoint value="urn:nhs:addressing:asid:200000000117"/>', ''),
  }),
  ...cases('rulings.md 29', 'publish', 'E', 'event/entries-have-full-urls', {
    'entry.fullUrl absent, of the focus': withoutFullUrl(focus),
    'entry.fullUrl absent, of the Organization': withoutFullUrl(responsible),
    'entry.fullUrl absent, of the MessageHeader': withoutFullUrl(
      'urn:uuid:0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02',
    ),
    'entry.fullUrl absent, the reference by type and id': both(
      withoutFullUrl(focus),
      refersTo('focus', focus, 'Immunization/9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05'),
    ),
  }),
  ...cases('rulings.md 30', ['nipe', 'bloodSpot', 'hearing'], 'E', 'event/screening-types-are-not-updated', {
    'update on a screening type': action('update'),
  }),
  ...cases('rulings.md 30', 'publish', 'A', '', { 'update on another type': action('update') }),
  ...cases('rulings.md 30', 'nipeDelete', 'A', '', {
    'delete of a screening type without name': inBody(routingName, ''),
    'delete of a screening type without birthDateTime': inBody(routingBirth, ''),
    'delete of a screening type without either': both(inBody(routingName, ''), inBody(routingBirth, '')),
  }),
  ...cases('rulings.md 30', everyType, 'R', 'event/routing-name-is-sent', {
    'name absent otherwise': inBody(routingName, ''),
  }),
  ...cases('rulings.md 30', everyType, 'R', 'event/routing-birth-date-time-is-sent', {
    'birthDateTime absent otherwise': inBody(routingBirth, ''),
  }),
  ...cases('rulings.md 30', ['publish', 'contacts'], 'R', 'event/routing-name-is-sent', {
    'name absent on a delete of another type': both(action('delete'), inBody(routingName, '')),
  }),
  ...cases('rulings.md 30', ['publish', 'contacts'], 'R', 'event/routing-birth-date-time-is-sent', {
    'birthDateTime absent on a delete of another type': both(action('delete'), inBody(routingBirth, '')),
  }),
  ...cases('rulings.md 31', [...everyType, 'nipeDelete'], 'R', 'event/focus-is-the-events-resource', {
    'focus that resolves to nothing': refersTo(
      'focus',
      focus,
      'urn:uuid:00000000-0000-4000-8000-000000000000',
    ),
    'focus that resolves to the Organization': refersTo('focus', focus, responsible),
  }),
  ...cases('rulings.md 31', 'publish', 'R', 'event/focus-is-the-events-resource', {
    'focus that resolves to the Patient': refersTo('focus', focus, patient),
  }),
  ...cases('rulings.md 31', everyType, 'R', 'event/responsible-is-an-organization-of-the-bundle', {
    'responsible that resolves to nothing': refersTo(
      'responsible',
      responsible,
      'urn:uuid:00000000-0000-4000-8000-000000000000',
    ),
    'responsible that resolves to the Patient': refersTo('responsible', responsible, patient),
  }),
  ...cases('rulings.md 31', everyType, 'E', 'event/responsible-is-in-the-bundle', {
    'responsible a URL out of the Bundle': refersTo(
      'responsible',
      responsible,
      'https://directory.spineservices.nhs.uk/STU3/Organization/A91720',
    ),
  }),
  ...cases('rulings.md 31', 'nipeDelete', 'E', 'event/responsible-is-in-the-bundle', {
    'responsible that resolves to nothing on a delete of a screening type': withoutOrganization,
    'responsible a URL on a delete of a screening type': refersTo(
      'responsible',
      responsible,
      'https://directory.spineservices.nhs.uk/STU3/Organization/A91720',
    ),
  }),
  ...cases('rulings.md 31', ['publish', 'nipe', 'nipeDelete'], 'R', 'event/has-one-message-header', {
    'a second MessageHeader': secondHeader,
  }),
  ...cases(
    'rulings.md 32',
    ['publish', 'nipeDelete'],
    'E',
    'event/id-is-new',
    { 'MessageHeader.id used again': asItIs },
    { history: seen('0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c02') },
  ),
  ...cases(
    'rulings.md 32',
    'publish',
    'A',
    '',
    { 'MessageHeader.id not used before': asItIs },
    { history: seen('0f6d1c5e-6a35-4c3e-9d55-3f6f7a1b2c99') },
  ),
  ...cases('rulings.md 33', 'publish', 'R', 'event/elements-are-in-order', {
    'MessageHeader: event behind timestamp': moved('<event>', '</event>\n', '<source>'),
    'MessageHeader: focus before responsible': moved('<focus>', '</focus>\n', '<responsible>'),
    'MessageHeader: extension behind event': moved(
      '<extension url="https://fhir.nhs.uk/STU3/StructureDefinition/Extension-MessageEventType-1">',
      '</extension>\n',
      '<timestamp ',
    ),
    'MessageHeader: meta before id': moved('<meta>', '</meta>\n', '<id value="0f6d1c5e'),
    'MessageHeader.source: endpoint before name': moved(
      '<endpoint ',
      '/>',
      '<name value="Quay Road Surgery"/><contact>',
    ),
    'Bundle: type before id': moved('<type value="message"/>', '\n', '<id value="7d0b2c7e'),
    'Immunization: date before patient': moved('<date ', '/>\n', '<patient>'),
    'Organization: name before identifier': moved(
      '<name value="Quay Road Surgery"/>\n',
      '',
      '<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/>',
    ),
    'Patient: birthDate before gender': moved('<birthDate ', '/>\n', '<gender '),
    'an identifier: value before system': inBody(
      '\n<identifier><system value="https://fhir.nhs.uk/Id/nhs-number"/><value value="9993405639"/>',
      '\n<identifier><value value="9993405639"/><system value="https://fhir.nhs.uk/Id/nhs-number"/>',
    ),
    'an entry: resource before fullUrl': moved(
      '<fullUrl value="urn:uuid:3b9ac1f4-1d2e-4f3a-8b5c-6d7e8f901203"/>',
      '',
      '</entry>\n<entry><fullUrl value="urn:uuid:5c8e7d6f',
    ),
  }),
  ...cases('rulings.md 33', 'publish', 'R', 'event/elements-are-of-stu3', {
    'an unknown element in the MessageHeader': inBody('<timestamp ', '<note value="x"/>\n<timestamp '),
    'an unknown element in the Bundle': inBody(
      '<type value="message"/>',
      '<type value="message"/>\n<kind value="x"/>',
    ),
    'an unknown element in the Patient': inBody('<gender ', '<sex value="female"/>\n<gender '),
    'an unknown element in the Organization': inBody(
      '<name value="Quay Road Surgery"/>\n',
      '<name value="Quay Road Surgery"/>\n<odsCode value="A91720"/>\n',
    ),
    'an unknown element in the Immunization': inBody('<primarySource ', '<dose value="1"/>\n<primarySource '),
    'an unknown element in an identifier': inBody(
      '<value value="A91720"/>',
      '<value value="A91720"/><note value="x"/>',
    ),
    'an element of R4': inBody('<focus>', '<definition value="https://gp.example/d"/>\n<focus>'),
  }),
  ...cases('rulings.md 33', 'publish', 'R', 'event/has-nothing-foreign', {
    'a foreign attribute': inBody('<timestamp ', '<timestamp note="x" '),
    'a foreign attribute on a resource': inBody('<Patient>', '<Patient class="x">'),
    'stray text': inBody('<timestamp ', 'stray <timestamp '),
    'stray text in an entry': inBody('<resource><Patient>', 'x<resource><Patient>'),
    'an element of another namespace': inBody(
      '<timestamp ',
      '<n:note xmlns:n="https://gp.example/n"/>\n<timestamp ',
    ),
  }),
  ...cases('rulings.md 33', 'publish', 'A', '', {
    'an extension of the MessageHeader': inBody(
      '<event>',
      '<extension url="https://gp.example/e"><valueString value="x"/></extension>\n<event>',
    ),
    'an extension of the Patient': inBody(
      '<gender value="female"/>',
      '<gender value="female"><extension url="https://gp.example/e"><valueBoolean value="true"/></extension></gender>',
    ),
    'an extension in an identifier': inBody(
      '<value value="A91720"/>',
      '<value value="A91720"><extension url="https://gp.example/e"><valueCode value="x"/></extension></value>',
    ),
    'an id attribute': inBody('<gender ', '<gender id="g" '),
    'an extension with an id': inBody(
      '<event>',
      '<extension id="e" url="https://gp.example/e"><valueString value="x"/></extension>\n<event>',
    ),
  }),
]

function seen(id: string): History {
  return { hasMessage: (other) => other === id }
}
