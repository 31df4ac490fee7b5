import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscription, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The status of a new Subscription is requested. */
export default rule({
  on: [createSubscription],
  at: value(subscription, 'status'),
  must: z.literal('requested'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'status'),
})
