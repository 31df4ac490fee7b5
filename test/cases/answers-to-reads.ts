import { type AnswerCase, answers } from './answer-case.ts'
import { header, replacing } from './changes.ts'
import { explicitJson, explicitXml } from './subscriptions.ts'

const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'

/** The read of the cases asks for JSON. */
const readJson = `HTTP/1.1 200 OK
Content-Type: application/fhir+json

${explicitJson.replace('"meta"', `"id": "${id}", "meta"`)}`

const readXml = `HTTP/1.1 200 OK
Content-Type: application/fhir+xml

${explicitXml.replace('<meta>', `<id value="${id}"/><meta>`)}`

const inXml = { request: header('Accept', 'application/fhir+xml') } as const

const createdXml = { created: explicitXml, ...inXml } as const

/** What the answer to a read must be, by hand. */
export const answersToReads: readonly AnswerCase[] = [
  ...answers('read', '', { 'a read in JSON': readJson }),
  ...answers('read', '', { 'a read in XML': readXml }, inXml),
  ...answers('read', '', { 'what was created': readXml }, createdXml),
  ...answers(
    'read',
    '',
    {
      'active by now': replacing('requested', 'active')(readXml),
      'in error': replacing('requested', 'error')(readXml),
      'switched off': replacing('requested', 'off')(readXml),
      'with what NEMS sets': replacing(
        '<meta>',
        '<meta><versionId value="1"/><lastUpdated value="2027-01-01T00:00:00Z"/>',
      )(readXml),
    },
    createdXml,
  ),
  ...answers(
    'read',
    '',
    {
      'what create would refuse today: events of other days': replacing(
        'MessageHeader.event=vaccinations-1',
        'MessageHeader.event=vaccinations-0',
      )(readXml),
    },
    inXml,
  ),
  ...answers(
    'read',
    'read-status-is-known',
    {
      'another status': replacing('requested', 'waiting')(readXml),
      'no status': replacing('<status value="requested"/>', '')(readXml),
    },
    inXml,
  ),
  ...answers(
    'read',
    'read-has-the-id-asked-for',
    {
      'another id': replacing(`<id value="${id}"/>`, '<id value="other"/>')(readXml),
      'no id': replacing(`<id value="${id}"/>`, '')(readXml),
    },
    inXml,
  ),
  ...answers(
    'read',
    'read-is-a-subscription',
    {
      'another resource':
        'HTTP/1.1 200 OK\nContent-Type: application/fhir+xml\n\n<Bundle xmlns="http://hl7.org/fhir"/>',
      'a Subscription of another namespace': replacing(
        'http://hl7.org/fhir',
        'http://hl7.org/other',
      )(readXml),
      'a Subscription without a namespace': replacing(' xmlns="http://hl7.org/fhir"', '')(readXml),
      'no body': 'HTTP/1.1 200 OK\n\n',
    },
    inXml,
  ),
  ...answers(
    'read',
    'read-and-delete-are-answered-200',
    { '203': replacing('200 OK', '203 Non-Authoritative Information')(readXml) },
    inXml,
  ),
  ...answers(
    'read',
    'read-gives-what-was-created',
    {
      'another contact system': replacing('"url"', '"other"')(readXml),
      'another contact use': replacing('"work"', '"home"')(readXml),
      'another contact': replacing('Organization/A91720', 'Organization/RA900')(readXml),
      'another end': replacing('2028-03-01', '2028-03-02')(readXml),
      'no end': replacing(/<end .*?\/>/, '')(readXml),
      'another reason': replacing('Direct care', 'Other care')(readXml),
      'other criteria': replacing('serviceType=GP', 'serviceType=CHO')(readXml),
      'another channel type': replacing('"message"', '"email"')(readXml),
      'another mailbox': replacing('A91720OT001', 'A91720OT002')(readXml),
      'a second contact': replacing('<end', '<contact><system value="phone"/></contact><end')(readXml),
    },
    createdXml,
  ),
  ...answers('read', '', { 'nobody knows what was created': replacing('Direct care', 'x')(readXml) }, inXml),
]
