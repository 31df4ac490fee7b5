import type { oneSubscription } from './originals.ts'
import type { Refused } from './refused-interaction.ts'

/** Refusals of a create that a subscriber has to understand. */
export const refusedCreations: readonly Refused[] = [
  {
    description: 'create a subscription without a token',
    rule: 'authorization/is-sent',
    operator: 'absent',
  },
  {
    description: 'create a subscription with a token that has expired',
    rule: 'claims/exp-is-not-past',
    operator: 'ten minutes ago',
  },
  {
    description: 'create a subscription with a token for the Publication API',
    rule: 'claims/scope-is-of-subscriptions',
    operator: 'patient/Bundle.write',
  },
  {
    description: 'create a subscription in the name of an endpoint that is not registered',
    rule: 'endpoint/from-asid-is-registered',
    operator: 'unknown',
  },
  {
    description: 'create a subscription as plain text',
    rule: 'media-type/content-type-is-supported',
    operator: '"text/plain"',
  },
  {
    description: 'create a subscription with a status other than requested',
    rule: 'subscription/status-is-requested',
    operator: 'active',
  },
  {
    description: 'create a subscription with an id',
    rule: 'subscription/id-is-not-sent',
    operator: 'id',
  },
  {
    description: 'create a subscription to an event type that nobody knows',
    rule: 'criteria/events-are-known',
    operator: '"vaccinations"',
  },
  {
    description: 'create a subscription with an NHS number whose check digit is wrong',
    rule: 'nhs-number/check-digit-holds',
    operator: 'check digit plus 1',
  },
  {
    description: 'create a subscription that delivers to a mailbox of another organisation',
    rule: 'endpoint/mailbox-is-of-the-contact',
    operator: 'of another organisation',
  },
]

/** Refusals of what is done to one subscription. */
export const refusedOthers: readonly (Refused & {
  readonly operation: Parameters<typeof oneSubscription>[0]
})[] = [
  {
    description: 'read a subscription that is not there',
    operation: 'read-subscription',
    rule: 'operation/subscription-exists',
    operator: 'unknown id',
  },
  {
    description: 'delete a subscription that is not there',
    operation: 'delete-subscription',
    rule: 'operation/subscription-exists',
    operator: 'unknown id',
  },
  {
    description: 'update a subscription',
    operation: 'read-subscription',
    rule: 'operation/subscriptions-are-not-updated',
    operator: 'PUT',
  },
]
