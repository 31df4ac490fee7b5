import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { secondsToEnd } from '../../places/subscription.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The end of a Subscription is not in the past. */
export default rule({
  on: [createSubscription],
  at: secondsToEnd,
  must: z.number().positive().describe('a time to come'),
  strength: 'open',
  answers: refused.resource,
  source: ruling(26),
  needs: 'clock',
})
