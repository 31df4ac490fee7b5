import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscriptionProfiles } from '../../places/subscription.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** The Subscription claims the profile EMS-Subscription-1. */
export default rule({
  on: [createSubscription],
  at: subscriptionProfiles,
  must: z.literal('https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1'),
  strength: 'open',
  answers: refused.resource,
  source: [nemsPage('explore_create_subscription', 'meta.profile'), ruling(26)],
})
