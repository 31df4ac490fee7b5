import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscription, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription has a reason that is not empty. */
export default rule({
  on: [createSubscription],
  at: value(subscription, 'reason'),
  must: notBlank,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'reason'),
})
