import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { elementsBeyondThePage } from '../../places/subscription.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The Subscription has only the elements that the page lists. */
export default rule({
  on: [createSubscription],
  at: elementsBeyondThePage,
  must: z
    .never()
    .describe('only meta.profile, status, contact, end, reason, criteria and channel, which the page lists'),
  strength: 'open',
  answers: refused.resource,
  source: ruling(26),
})
