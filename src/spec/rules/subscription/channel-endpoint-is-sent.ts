import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, subscription, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The channel endpoint is the id of a MESH mailbox. */
export default rule({
  on: [createSubscription],
  at: value(each(subscription, 'channel'), 'endpoint'),
  must: notBlank.describe('the id of a MESH mailbox'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'channel.endpoint'),
})
