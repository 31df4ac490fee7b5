import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentCount } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The criteria name an event. */
export default rule({
  on: [createSubscription],
  at: componentCount('MessageHeader.event'),
  must: atLeastOne.describe('MessageHeader.event=<event code>'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'MessageHeader.event'),
})
