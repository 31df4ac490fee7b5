import type { Refused } from './refused-interaction.ts'

/** Refusals that a publisher has to understand. */
export const refusedPublications: readonly Refused[] = [
  {
    description: 'publish an event without a token',
    rule: 'authorization/is-sent',
    operator: 'absent',
  },
  {
    description: 'publish an event with a token that has expired',
    rule: 'claims/exp-is-not-past',
    operator: 'ten minutes ago',
  },
  {
    description: 'publish an event with a token for the Subscription API',
    rule: 'claims/scope-is-bundle-write',
    operator: 'patient/Subscription.write',
  },
  {
    description: 'publish an event in the name of an endpoint that is not registered',
    rule: 'endpoint/from-asid-is-registered',
    operator: 'unknown',
  },
  {
    description: 'publish an event with the InteractionID of another operation',
    rule: 'header/interaction-id-is-of-the-operation',
    operator: 'of a delete',
  },
  {
    description: 'publish an event as plain text',
    rule: 'media-type/content-type-is-supported',
    operator: '"text/plain"',
  },
  {
    description: 'publish an event without the name of its source',
    rule: 'event/source-name-is-sent',
    operator: 'absent',
  },
  {
    description: 'publish an event with an NHS number whose check digit is wrong',
    rule: 'nhs-number/check-digit-holds',
    operator: 'check digit plus 1',
  },
]
