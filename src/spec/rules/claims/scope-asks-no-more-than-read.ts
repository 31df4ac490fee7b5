import { z } from 'zod'
import { readSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The scope claim of a read is patient/Subscription.read. */
export default rule({
  on: [readSubscription],
  at: only(claim('scope'), (value) => value === 'patient/Subscription.write'),
  must: z.never().describe('patient/Subscription.read'),
  strength: 'advice',
  answers: refused.scope,
  source: ruling(4),
})
