import fc from 'fast-check'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { subscriptionId } from '../values/subscription-id.ts'
import { commonDraft, endpointsFor, patients, requestChoices } from './request-choices.ts'

/** Valid requests that read the subscription with an id; any id unless told. */
export function readSubscription(
  registry: Registry,
  id: fc.Arbitrary<string> = subscriptionId(),
): fc.Arbitrary<Draft> {
  return oneSubscription('read-subscription', 'GET', 'SubscriptionsApiGet', registry, id)
}

/** Valid requests that delete the subscription with an id; any id unless told. */
export function deleteSubscription(
  registry: Registry,
  id: fc.Arbitrary<string> = subscriptionId(),
): fc.Arbitrary<Draft> {
  return oneSubscription('delete-subscription', 'DELETE', 'SubscriptionsApiDelete', registry, id)
}

function oneSubscription(
  operation: 'read-subscription' | 'delete-subscription',
  method: string,
  name: string,
  registry: Registry,
  id: fc.Arbitrary<string>,
): fc.Arbitrary<Draft> {
  const interaction = `urn:nhs:names:services:clinicals-sync:${name}`
  const common = requestChoices(endpointsFor(registry, interaction), 'subscription', patients(registry))
  return fc.record({ common, id }).map(
    (choices): Draft => ({
      ...commonDraft(operation, registry, interaction, choices.common),
      method,
      target: `/STU3/Subscription/${choices.id}`,
      format: 'xml',
      resource: undefined,
    }),
  )
}
