import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, first, subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { absent } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The channel has no payload: NEMS delivers XML. */
export default rule({
  on: [createSubscription],
  at: first(each(subscription, 'channel'), 'payload'),
  must: absent,
  strength: 'advice',
  answers: refused.resource,
  source: ruling(26),
})
