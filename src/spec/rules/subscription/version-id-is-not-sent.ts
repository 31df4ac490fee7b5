import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, first, subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { absent } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription has no meta.versionId: NEMS sets it. */
export default rule({
  on: [createSubscription],
  at: first(each(subscription, 'meta'), 'versionId'),
  must: absent,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'meta.versionId'),
})
