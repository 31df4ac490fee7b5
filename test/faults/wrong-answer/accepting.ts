import { answerOf, bare, edited, fieldOf, textOf, withField, withText } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, instead, publish, read, remove } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'

const xml = 'application/fhir+xml;charset=utf-8'

/** Answers that accept, and are not as they should be. */
export const wrongAcceptances: readonly Mistake[] = [
  {
    id: 'create-200',
    says: 'Answers a create with 200.',
    rules: ['answer/create-is-answered-201'],
    answers: (answer, { seen }) =>
      seen.operation === 'create' && answer.status === 201 ? { ...answer, status: 200 } : answer,
    witness: [create()],
  },
  {
    id: 'publish-200',
    says: 'Answers a publish with 200.',
    rules: ['answer/publish-is-answered-202'],
    answers: (answer) => (answer.status === 202 ? { ...answer, status: 200 } : answer),
    witness: [publish()],
  },
  {
    id: 'delete-204',
    says: 'Answers a delete with 204.',
    rules: ['answer/read-and-delete-are-answered-200'],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'delete' && !isRefused ? { ...answer, status: 204 } : answer,
    witness: [create(), remove()],
  },
  {
    id: 'create-without-location',
    says: 'Answers a create in JSON without a Location.',
    rules: ['answer/create-has-a-location'],
    answers: (answer, { seen }) => (seen.isJson ? withField(answer, 'Location', undefined) : answer),
    witness: [create({ json: true })],
  },
  {
    id: 'location-without-an-id',
    says: 'Ends the Location before the id where the criteria are generic.',
    rules: ['answer/create-has-a-location'],
    answers: (answer, { seen }) =>
      seen.criteria.includes('subscriptionRuleType') && answer.status === 201
        ? withField(answer, 'Location', '/STU3/Subscription/')
        : answer,
    witness: [
      create({
        criteria:
          '/Bundle?type=message&MessageHeader.event=vaccinations-1&subscriptionRuleType=GP_GP_GP&Organization.identifier=A91720',
      }),
    ],
  },
  {
    id: 'location-of-another-id',
    says: 'Gives an id in Location under which there is nothing.',
    rules: ['answer/create-has-a-location', 'operation/subscription-exists'],
    answers: (answer) => {
      const location = fieldOf(answer, 'Location')
      const turned = [...(location?.split('/').at(-1) ?? '')].reverse().join('')
      return location === undefined ? answer : withField(answer, 'Location', `/STU3/Subscription/${turned}`)
    },
    witness: [create(), read()],
  },
  {
    id: 'create-with-text',
    says: 'Answers a create with the text "created".',
    rules: [
      'answer/accepted-body-is-empty-or-a-warning',
      'answer/body-is-of-its-content-type',
      'answer/media-type-was-asked-for',
      'answer/body-is-well-formed',
    ],
    answers: (answer) =>
      answer.status === 201 && answer.body.length === 0
        ? withText(withField(answer, 'Content-Type', 'text/plain'), 'created')
        : answer,
    witness: [create()],
  },
  {
    id: 'create-with-the-subscription',
    says: 'Answers a create with the Subscription, where nothing or an OperationOutcome should be.',
    rules: ['answer/accepted-body-is-empty-or-a-warning'],
    answers: (answer, { seen }) =>
      answer.status === 201 && !seen.isJson && !seen.text.startsWith('\uFEFF')
        ? withText(withField(answer, 'Content-Type', xml), seen.text)
        : answer,
    witness: [create()],
  },
  {
    id: 'publish-with-the-bundle',
    says: 'Answers a publish with a Bundle where something is deleted.',
    rules: ['answer/accepted-body-is-empty-or-a-warning'],
    answers: (answer, { seen }) =>
      answer.status === 202 && answer.body.length === 0 && seen.action === 'delete'
        ? answerOf(202, xml, '<Bundle xmlns="http://hl7.org/fhir"><type value="message"/></Bundle>')
        : answer,
    witness: [publish({ action: 'delete' })],
  },
  {
    id: 'delete-with-the-subscription',
    says: 'Answers a delete with the Subscription that is gone.',
    rules: ['answer/deleted-body-is-empty-or-an-outcome'],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'delete' && !isRefused
        ? answerOf(
            200,
            xml,
            `<Subscription xmlns="http://hl7.org/fhir"><id value="${seen.id}"/><status value="off"/></Subscription>`,
          )
        : answer,
    witness: [create(), remove()],
  },
  {
    id: 'read-in-xml',
    says: 'Answers a read in XML though JSON was asked for.',
    rules: ['answer/media-type-was-asked-for'],
    mends: (seen) =>
      seen.operation === 'read' && seen.field('Accept').includes('json')
        ? seen.withField('Accept', 'application/fhir+xml')
        : seen.http,
    witness: [create(), read({ fields: { Accept: 'application/fhir+json' } })],
  },
  {
    id: 'read-in-json-by-default',
    says: 'Answers a read in JSON where there is no Accept.',
    rules: ['answer/media-type-was-asked-for'],
    mends: (seen) =>
      seen.operation === 'read' && !seen.has('Accept')
        ? seen.withField('Accept', 'application/fhir+json')
        : seen.http,
    witness: [create(), read({ fields: { Accept: undefined } })],
  },
  {
    id: 'accept-without-weights',
    says: 'Answers a read in the first type of Accept, though its weight is 0.',
    rules: ['answer/media-type-was-asked-for'],
    mends: (seen) =>
      seen.operation === 'read' && /^[^,]*;\s*q=0(\.0*)?\s*,/.test(seen.field('Accept'))
        ? seen.withField('Accept', seen.field('Accept').split(';')[0] ?? '')
        : seen.http,
    witness: [create(), read({ fields: { Accept: 'application/fhir+xml;q=0, application/fhir+json' } })],
  },
  {
    id: 'read-as-text-xml',
    says: 'Says that a Subscription is text/xml.',
    rules: ['answer/media-type-was-asked-for'],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused && fieldOf(answer, 'Content-Type')?.includes('xml') === true
        ? withField(answer, 'Content-Type', 'text/xml')
        : answer,
    witness: [create(), read()],
  },
  {
    id: 'read-without-a-type',
    says: 'Does not say of which media type a Subscription is.',
    rules: ['answer/content-type-is-sent'],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused ? withField(answer, 'Content-Type', undefined) : answer,
    witness: [create(), read()],
  },
  {
    id: 'read-of-json-as-xml',
    says: 'Says that JSON is XML.',
    rules: [
      'answer/body-is-of-its-content-type',
      'answer/media-type-was-asked-for',
      'answer/body-is-well-formed',
    ],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused && textOf(answer).startsWith('{')
        ? withField(answer, 'Content-Type', xml)
        : answer,
    witness: [create(), read({ fields: { Accept: 'application/fhir+json, application/fhir+xml;q=0.5' } })],
  },
  {
    id: 'ampersand-not-escaped',
    says: 'Writes the ampersands of criteria into XML as they are.',
    rules: ['answer/body-is-well-formed', 'answer/read-is-a-subscription'],
    answers: (answer, { seen }) => (seen.operation === 'read' ? edited(answer, /&amp;/g, '&') : answer),
    witness: [create(), read()],
  },
  {
    id: 'quotation-mark-not-escaped',
    says: 'Writes the quotation marks of a reason into XML as they are.',
    rules: ['answer/body-is-well-formed', 'answer/read-is-a-subscription'],
    answers: (answer, { seen }) => (seen.operation === 'read' ? edited(answer, /&quot;/g, '"') : answer),
    witness: [create({ body: instead('the surgery', 'the &quot;new&quot; surgery') }), read()],
  },
  {
    id: 'read-without-its-id',
    says: 'Gives a Subscription without its id.',
    rules: ['answer/read-has-the-id-asked-for'],
    answers: (answer, { seen }) =>
      seen.operation === 'read' ? edited(answer, /<id value="[^"]*"\/>|"id":"[^"]*",/, '') : answer,
    witness: [create(), read()],
  },
  {
    id: 'status-of-its-own',
    says: 'Gives a Subscription with a status that FHIR does not know.',
    rules: ['answer/read-status-is-known'],
    answers: (answer, { seen }) =>
      seen.operation === 'read' ? edited(answer, /"requested"/, '"pending"') : answer,
    witness: [create(), read()],
  },
  {
    id: 'read-in-a-bundle',
    says: 'Gives a Subscription in a Bundle, as a search would.',
    rules: ['answer/read-is-a-subscription'],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused && textOf(answer).startsWith('<')
        ? withText(
            answer,
            `<Bundle xmlns="http://hl7.org/fhir"><type value="searchset"/><entry><resource>${textOf(answer)}</resource></entry></Bundle>`,
          )
        : answer,
    witness: [create(), read()],
  },
  {
    id: 'unknown-read-as-nothing',
    says: 'Answers 200 without a body where there is no such subscription.',
    rules: ['operation/subscription-exists', 'answer/read-is-a-subscription'],
    answers: (answer, { seen, broken }) =>
      seen.operation === 'read' && broken[0]?.rule === 'operation/subscription-exists' ? bare(200) : answer,
    witness: [read({ target: '/STU3/Subscription/0123456789abcdef0123456789abcdef' })],
  },
  {
    id: 'no-deprecation',
    says: 'Does not tell publishers that an event type is deprecated.',
    rules: ['answer/deprecation-is-told'],
    answers: (answer) => (answer.status === 202 ? bare(202) : answer),
    witness: [publish({ code: 'nipe-outcome-1' })],
  },
  {
    id: 'no-deprecation-where-no-longer-supported',
    says: 'Does not tell publishers that an event type is no longer supported.',
    rules: ['answer/deprecation-is-told'],
    answers: (answer, { seen }) =>
      answer.status === 202 && seen.eventCode === 'newborn-hearing-1' ? bare(202) : answer,
    witness: [publish({ code: 'newborn-hearing-1' })],
  },
  {
    id: 'deprecation-of-severity-warning',
    says: 'Tells that an event type is deprecated with the severity warning.',
    rules: ['answer/warning-severity-is-information'],
    answers: (answer) =>
      answer.status === 202
        ? edited(answer, 'severity value="information"', 'severity value="warning"')
        : answer,
    witness: [publish({ code: 'nipe-outcome-1' })],
  },
  {
    id: 'deprecation-without-diagnostics',
    says: 'Tells subscribers that an event type is deprecated, but not until when.',
    rules: ['answer/warning-has-diagnostics'],
    answers: (answer) =>
      answer.status === 201 ? edited(answer, /<diagnostics [^>]*>|,"diagnostics":"[^"]*"/, '') : answer,
    witness: [create({ criteria: criteria().replace('vaccinations-1', 'nipe-outcome-1') })],
  },
]
