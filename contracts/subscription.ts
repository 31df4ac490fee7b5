import type { Draft } from '../generators/draft/draft.ts'
import { criteriaText } from '../generators/values/criteria.ts'
import { element, primitive } from '../src/fhir/node.ts'
import { xmlOf } from '../src/fhir/xml.ts'
import type { Operation } from '../src/spec/model/operation.ts'
import { createDraft, interactionOf, oneSubscriptionDraft, subscriptionNode } from './drafts.ts'
import { accepted, fhirXml, refusedFor } from './expected-answer.ts'
import { expectedRequest, subscriptionPath } from './expected-request.ts'
import type { Contract, ExpectedAnswer, Interaction } from './interaction.ts'
import { subscriptionForms, xmlMatchers } from './resource-matchers.ts'
import type { State, StateParameters } from './states.ts'
import { assuredFor, endpoint, knownPatient, type Patient, patients } from './subjects.ts'
import { expectationOf } from './tokens.ts'

/** What a subscriber expects of the Subscription API. */
export function subscription(): Contract {
  return {
    consumer: 'nems-subscriber',
    provider: 'nems-subscription-api',
    interactions: [created(), read(), deleted(), withExpiredToken(), asPlainText()],
  }
}

function created(): Interaction {
  const patient = patients.subscribedTo
  return {
    description: 'create a subscription',
    states: [...statesOfCreate(patient), tokenFor('create-subscription')],
    rules: ['answer/create-is-answered-201', 'answer/create-has-a-location'],
    request: createOf(createDraft(subscriptionOf(patient).params)),
    answer: accepted(201, [['Location', location]]),
  }
}

function read(): Interaction {
  const state = subscriptionOf(patients.read)
  return {
    description: 'read a subscription',
    states: [...statesOfOne('read-subscription', patients.read), state, tokenFor('read-subscription')],
    rules: [
      'answer/read-is-a-subscription',
      'answer/read-and-delete-are-answered-200',
      'answer/read-gives-what-was-created',
      'answer/media-type-was-asked-for',
    ],
    request: expectedRequest(oneSubscriptionDraft('read-subscription', exampleId), subscriptionPath),
    answer: accepted(200, [['Content-Type', fhirXml]], storedBody(state.params)),
  }
}

function deleted(): Interaction {
  return {
    description: 'delete a subscription',
    states: [
      ...statesOfOne('delete-subscription', patients.deleted),
      subscriptionOf(patients.deleted),
      tokenFor('delete-subscription'),
    ],
    rules: ['answer/read-and-delete-are-answered-200'],
    request: expectedRequest(oneSubscriptionDraft('delete-subscription', exampleId), subscriptionPath),
    answer: accepted(200),
  }
}

function withExpiredToken(): Interaction {
  const patient = patients.subscribedToWithExpiredToken
  const breaking = { rule: 'claims/exp-is-not-past', operator: 'ten minutes ago' } as const
  const { params } = tokenFor('create-subscription')
  return {
    description: 'create a subscription with a token that has expired',
    states: [...statesOfCreate(patient), { name: 'a token that breaks', params: { ...params, ...breaking } }],
    rules: [breaking.rule, 'answer/refusal-is-a-stated-one', 'answer/refusal-has-an-operation-outcome'],
    request: createOf(createDraft(subscriptionOf(patient).params)),
    answer: refusedFor(breaking.rule),
  }
}

function asPlainText(): Interaction {
  const rule = 'media-type/content-type-is-supported'
  const patient = patients.subscribedToAsPlainText
  const draft = expectationOf(rule, '"text/plain"').change(createDraft(subscriptionOf(patient).params))
  if (draft === undefined) throw new Error(`${rule} is not about create`)
  return {
    description: 'create a subscription as plain text',
    states: [...statesOfCreate(patient), tokenFor('create-subscription')],
    rules: [rule, 'answer/refusal-is-a-stated-one'],
    request: createOf(draft),
    answer: refusedFor(rule),
  }
}

const exampleId = '0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d'

const location = {
  value: `/STU3/Subscription/${exampleId}`,
  regex: '^(.*/)?Subscription/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?$',
}

/** A Subscription as NEMS has it: an id that it gave, a status that may have moved on, the rest as it was created. */
function storedBody(parameters: StateParameters['a subscription']): ExpectedAnswer['body'] {
  const kept = subscriptionNode(parameters).children.filter(({ name }) => name !== 'meta')
  const node = element('Subscription', primitive('id', exampleId), ...kept)
  return {
    text: xmlOf(node),
    contentType: fhirXml.value,
    matchers: xmlMatchers(node, [
      [/\.id$/, '^[A-Za-z0-9.-]{1,64}$'],
      [/\.status$/, '^(requested|active|error|off)$'],
    ]),
  }
}

function subscriptionOf(patient: Patient): State<'a subscription'> {
  const { asid, odsCode, mailbox } = endpoint
  const criteria = criteriaText([
    ['Patient.identifier', `http://fhir.nhs.net/Id/nhs-number|${patient}`],
    ['MessageHeader.event', 'vaccinations-1'],
  ])
  return { name: 'a subscription', params: { asid, odsCode, mailbox, reason: 'Direct care', criteria } }
}

function tokenFor(operation: Operation): State<'a token'> {
  return { name: 'a token', params: { operation, asid: endpoint.asid, odsCode: endpoint.odsCode } }
}

function statesOfCreate(patient: Patient): readonly [State, State, State] {
  const { asid, odsCode, mailbox } = endpoint
  return [
    assuredFor(interactionOf('create-subscription')),
    { name: 'a mailbox', params: { mailbox, odsCode, asid } },
    knownPatient(patient),
  ]
}

function statesOfOne(
  operation: 'read-subscription' | 'delete-subscription',
  patient: Patient,
): readonly [State, State] {
  return [assuredFor(interactionOf(operation)), knownPatient(patient)]
}

function createOf(draft: Draft): Interaction['request'] {
  return expectedRequest(draft, { value: '/STU3/Subscription' }, subscriptionForms)
}
