import { answerOf, fieldOf, withField, withText } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, publish, read, remove } from '../plain/ask.ts'

const xml = 'application/fhir+xml;charset=utf-8'

/** Answers to what is written that are not as they should be. */
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
      answer.status === 201 && !seen.isJson && seen.text.startsWith('<')
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
]
