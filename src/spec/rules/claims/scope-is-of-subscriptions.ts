import { z } from 'zod'
import { subscriptionApi } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { isBothScopes } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The scope claim on the Subscription API is patient/Subscription.read or patient/Subscription.write. */
export default rule({
  on: subscriptionApi,
  at: only(claim('scope'), (value) => !isBothScopes(value)),
  must: z.enum(['patient/Subscription.read', 'patient/Subscription.write']),
  strength: 'must',
  answers: refused.scope,
  source: [subscriptionGuidance('scope'), ruling(4)],
})
