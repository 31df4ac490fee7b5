import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** A subscription is made for direct care, not for secondary uses. */
export default rule({
  on: [createSubscription],
  at: only(claim('reason_for_request'), (value) => value === 'secondaryuses'),
  must: z.never().describe('directcare'),
  strength: 'advice',
  answers: refused.token,
  source: [nemsPage('subscription_ig', 'Direct care'), ruling(24)],
})
