import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count, subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription has a channel. */
export default rule({
  on: [createSubscription],
  at: count(subscription, 'channel'),
  must: atLeastOne.describe('a channel of type message with the id of a MESH mailbox'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'channel'),
})
