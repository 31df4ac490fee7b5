import fc from 'fast-check'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { subscriptionId } from '../values/subscription-id.ts'
import {
  commonDraft,
  endpointsFor,
  patients,
  type RequestChoices,
  requestChoices,
} from './request-choices.ts'

/** Choices that make a request about one subscription. */
export interface OneSubscriptionChoices {
  readonly operation: 'read-subscription' | 'delete-subscription'
  readonly common: RequestChoices
  readonly id: string
}

/** Valid requests that read the subscription with an id; any id unless told. */
export function readSubscription(registry: Registry, id?: fc.Arbitrary<string>): fc.Arbitrary<Draft> {
  return oneSubscription('read-subscription', registry, id)
}

/** Valid requests that delete the subscription with an id; any id unless told. */
export function deleteSubscription(registry: Registry, id?: fc.Arbitrary<string>): fc.Arbitrary<Draft> {
  return oneSubscription('delete-subscription', registry, id)
}

/** Choices for such requests. */
export function oneSubscriptionChoices(
  operation: OneSubscriptionChoices['operation'],
  registry: Registry,
  id: fc.Arbitrary<string> = subscriptionId(),
): fc.Arbitrary<OneSubscriptionChoices> {
  const endpoints = endpointsFor(registry, methods[operation].interaction)
  const common = requestChoices(endpoints, 'subscription', patients(registry))
  return fc.record({ operation: fc.constant(operation), common, id })
}

/** The request that choices make. */
export function oneSubscriptionDraft(
  { operation, common, id }: OneSubscriptionChoices,
  registry: Registry,
): Draft {
  const { method, interaction } = methods[operation]
  return {
    ...commonDraft(operation, registry, interaction, common),
    method,
    target: `/STU3/Subscription/${id}`,
    format: 'xml',
    resource: undefined,
  }
}

function oneSubscription(
  operation: OneSubscriptionChoices['operation'],
  registry: Registry,
  id: fc.Arbitrary<string> | undefined,
): fc.Arbitrary<Draft> {
  return oneSubscriptionChoices(operation, registry, id).map((choices) =>
    oneSubscriptionDraft(choices, registry),
  )
}

const methods = {
  'read-subscription': {
    method: 'GET',
    interaction: 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet',
  },
  'delete-subscription': {
    method: 'DELETE',
    interaction: 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiDelete',
  },
} as const
