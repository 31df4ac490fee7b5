import { z } from 'zod'
import { subscriptionApi } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { isBothScopes } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The scope claim names one scope, not both. */
export default rule({
  on: subscriptionApi,
  at: only(claim('scope'), isBothScopes),
  must: z.never().describe('patient/Subscription.read or patient/Subscription.write'),
  strength: 'open',
  answers: refused.scope,
  source: ruling(4),
})
