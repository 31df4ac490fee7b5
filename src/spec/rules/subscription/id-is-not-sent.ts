import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { first, subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { absent } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription has no id: NEMS gives it one. */
export default rule({
  on: [createSubscription],
  at: first(subscription, 'id'),
  must: absent,
  strength: 'must',
  answers: refused.clientId,
  source: nemsPage('explore_create_subscription', 'id'),
})
