import { z } from 'zod'
import { createSubscription, deleteSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The scope claim of a create or a delete is patient/Subscription.write. */
export default rule({
  on: [createSubscription, deleteSubscription],
  at: only(claim('scope'), (value) => value === 'patient/Subscription.read'),
  must: z.never().describe('patient/Subscription.write'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.scope,
  source: [subscriptionGuidance('scope'), ruling(4)],
})
