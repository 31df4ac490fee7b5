import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, subscription, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The channel type is message: delivery by MESH. */
export default rule({
  on: [createSubscription],
  at: value(each(subscription, 'channel'), 'type'),
  must: z.literal('message'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'channel.type'),
})
