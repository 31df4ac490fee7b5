import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count, subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription has a contact. */
export default rule({
  on: [createSubscription],
  at: count(subscription, 'contact'),
  must: atLeastOne.describe('a contact: system url, use work, value the URL of the organisation'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'contact'),
})
