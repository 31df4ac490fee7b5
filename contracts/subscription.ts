import { type Created, creations } from './creations.ts'
import { accepted, deprecationWarning, fhirXml } from './expected-answer.ts'
import { expectedRequest } from './expected-request.ts'
import type { Contract, Interaction } from './interaction.ts'
import { creation, exampleId, explicit, oneSubscription } from './originals.ts'
import { Patients } from './patients.ts'
import { refusedInteraction } from './refused-interaction.ts'
import { refusedCreations, refusedOthers } from './refused-subscriptions.ts'
import { statesOf } from './request-states.ts'
import { subscriptionForms } from './resource-matchers.ts'
import { storedSubscription } from './stored-subscription.ts'
import { registry } from './subjects.ts'

/** What a subscriber expects of the Subscription API. */
export function subscription(): Contract {
  const patients = new Patients(1)
  return {
    consumer: 'nems-subscriber',
    provider: 'nems-subscription-api',
    interactions: [
      ...creations.map((each) => createdInteraction(each, patients)),
      warnedInteraction(patients),
      ...readAs.map((accept) => readInteraction(accept, patients)),
      deletedInteraction(patients),
      ...refusedCreations.map((each) => {
        const nhsNumber = patients.of(each.description)
        return refusedInteraction(each, creation(nhsNumber, explicit(nhsNumber)), subscriptionForms)
      }),
      ...refusedOthers.map(({ operation, ...each }) =>
        refusedInteraction(each, oneSubscription(operation, patients.of(each.description)), []),
      ),
    ],
    notExpressible: [],
  }
}

const readAs = [
  'application/fhir+xml',
  'application/xml+fhir',
  'application/fhir+json',
  'application/json+fhir',
] as const

function createdInteraction(
  { description, criteria, options, rule }: Created,
  patients: Patients,
): Interaction {
  const nhsNumber = patients.of(description)
  const original = creation(nhsNumber, criteria(nhsNumber), options?.(nhsNumber))
  const answers = ['answer/create-is-answered-201', 'answer/create-has-a-location'] as const
  return {
    description,
    states: statesOf(original),
    rules: rule === undefined ? answers : [rule, ...answers],
    request: expectedRequest(original.draft, subscriptionForms),
    answer: accepted(201, [['Location', location]]),
  }
}

function warnedInteraction(patients: Patients): Interaction {
  const event = 'nipe-outcome-1'
  const lifeCycle = registry.lifeCycle(event)
  const description = `create a subscription to an event type that is ${lifeCycle}`
  const nhsNumber = patients.of(description)
  const original = creation(nhsNumber, explicit(nhsNumber, event))
  const [asker, ...others] = statesOf(original)
  return {
    description,
    states: [asker, { name: 'an event type', params: { event, lifeCycle } }, ...others],
    rules: ['answer/deprecation-is-told-of-each-event', 'answer/create-is-answered-201'],
    request: expectedRequest(original.draft, subscriptionForms),
    answer: accepted(
      201,
      [
        ['Location', location],
        ['Content-Type', fhirXml],
      ],
      deprecationWarning(),
    ),
  }
}

function readInteraction(accept: (typeof readAs)[number], patients: Patients): Interaction {
  const description = `read a subscription as ${accept}`
  const original = oneSubscription('read-subscription', patients.of(description), { accept })
  return {
    description,
    states: statesOf(original),
    rules: [
      'answer/read-is-a-subscription',
      'answer/read-and-delete-are-answered-200',
      'answer/read-gives-what-was-created',
      'answer/media-type-was-asked-for',
    ],
    request: expectedRequest(original.draft),
    answer: accepted(200, [['Content-Type', { value: accept }]], storedSubscription(original, accept)),
  }
}

function deletedInteraction(patients: Patients): Interaction {
  const description = 'delete a subscription'
  const original = oneSubscription('delete-subscription', patients.of(description))
  return {
    description,
    states: statesOf(original),
    rules: ['answer/read-and-delete-are-answered-200'],
    request: expectedRequest(original.draft),
    answer: accepted(200),
  }
}

/** The Location of a new subscription, in any of its forms. */
export const location = {
  value: `/STU3/Subscription/${exampleId}`,
  regex: '^(.*/)?Subscription/[A-Za-z0-9.-]{1,64}(/_history/[A-Za-z0-9.-]{1,64})?$',
}
