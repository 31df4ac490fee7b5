import type { Draft } from '../generators/draft/draft.ts'
import { type Components, criteriaText } from '../generators/values/criteria.ts'
import type { Operation } from '../src/spec/model/operation.ts'
import { createDraft, type DraftOptions, oneSubscriptionDraft, publishDraft } from './drafts.ts'
import type { StateParameters } from './states.ts'
import { endpoint } from './subjects.ts'

/** A valid request of a patient's. */
export interface Original {
  readonly draft: Draft
  readonly nhsNumber: string
  readonly options: DraftOptions
  /** Parameters of the subscription that is created, read or deleted. */
  readonly subscription: StateParameters['a subscription'] | undefined
}

/** Stands in examples where the id of the subscription of a state will be sent. */
export const exampleId = '0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d'

/** Who asks, where a user does. */
export const user = 'https://fhir.nhs.uk/Id/sds-role-profile-id|555086415105'

/** Valid requests of an operation, the plainest first: all that a rule may have to be broken on. */
export function originalsOf(operation: Operation, nhsNumber: string): readonly Original[] {
  if (operation === 'publish-event') return publications(nhsNumber)
  if (operation === 'create-subscription') return creations(nhsNumber)
  return askers(nhsNumber).map((options) => oneSubscription(operation, nhsNumber, options))
}

/** A request that reads or deletes a subscription to events of a patient. */
export function oneSubscription(
  operation: 'read-subscription' | 'delete-subscription',
  nhsNumber: string,
  options: DraftOptions = {},
): Original {
  return {
    draft: oneSubscriptionDraft(operation, exampleId, options),
    nhsNumber,
    options,
    subscription: subscriptionTo(explicit(nhsNumber)),
  }
}

/** A request that creates a subscription with criteria. */
export function creation(nhsNumber: string, criteria: Components, options: DraftOptions = {}): Original {
  const subscription = subscriptionTo(criteria)
  return { draft: createDraft(subscription, options), nhsNumber, options, subscription }
}

/** A request that publishes an event of a patient. */
export function publication(
  event: Parameters<typeof publishDraft>[0],
  nhsNumber: string,
  options: DraftOptions = {},
): Original {
  return { draft: publishDraft(event, nhsNumber, options), nhsNumber, options, subscription: undefined }
}

/** Criteria of one patient. */
export function explicit(nhsNumber: string, event = 'vaccinations-1'): Components {
  return [
    ['Patient.identifier', `http://fhir.nhs.net/Id/nhs-number|${nhsNumber}`],
    ['MessageHeader.event', event],
  ]
}

/** Criteria of a rule. */
export function generic(ruleType: string, code: string): Components {
  return [
    ['MessageHeader.event', 'vaccinations-1'],
    ['subscriptionRuleType', ruleType],
    ['Organization.identifier', code],
  ]
}

function publications(nhsNumber: string): readonly Original[] {
  return [
    publication('vaccinations-1', nhsNumber),
    publication('vaccinations-1', nhsNumber, { user }),
    publication('blood-spot-test-outcome-1', nhsNumber),
    publication('blood-spot-test-outcome-1', nhsNumber, { message: { action: 'delete', whole: false } }),
    publication('professional-contacts-1', nhsNumber),
    publication('vaccinations-1', nhsNumber, {
      message: { contact: ['email', 'events@clinical-system.example'] },
    }),
    publication('vaccinations-1', nhsNumber, { message: { observations: 1 } }),
  ]
}

function creations(nhsNumber: string): readonly Original[] {
  return [
    ...askers(nhsNumber).map((options) => creation(nhsNumber, explicit(nhsNumber), options)),
    creation(nhsNumber, generic('GP_GP_GP', endpoint.odsCode)),
    creation(nhsNumber, generic('COUNTRYCODE', 'E92000001')),
    creation(nhsNumber, explicit(nhsNumber), { format: 'json' }),
    creation(nhsNumber, explicit(nhsNumber), { end: '2099-12-31T23:59:59+00:00' }),
  ]
}

function askers(nhsNumber: string): readonly DraftOptions[] {
  return [{}, { user }, { patient: nhsNumber }]
}

function subscriptionTo(criteria: Components): StateParameters['a subscription'] {
  const { asid, odsCode, mailbox } = endpoint
  return { asid, odsCode, mailbox, reason: 'Direct care', criteria: criteriaText(criteria) }
}
