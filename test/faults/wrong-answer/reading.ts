import { bare, edited, fieldOf, textOf, withField, withText } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, instead, read } from '../plain/ask.ts'

const xml = 'application/fhir+xml;charset=utf-8'

/** Answers to a read that are not as they should be. */
export const wrongReadings: readonly Mistake[] = [
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
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused ? edited(answer, /&amp;/g, '&') : answer,
    witness: [create(), read()],
  },
  {
    id: 'quotation-mark-not-escaped',
    says: 'Writes the quotation marks of a reason into XML as they are.',
    rules: ['answer/body-is-well-formed', 'answer/read-is-a-subscription'],
    answers: (answer, { seen, isRefused }) =>
      seen.operation === 'read' && !isRefused ? edited(answer, /&quot;/g, '"') : answer,
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
]
