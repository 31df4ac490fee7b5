import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscription, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription has criteria. */
export default rule({
  on: [createSubscription],
  at: value(subscription, 'criteria'),
  must: z.string().min(1).describe('/Bundle?type=message&…'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'criteria'),
})
