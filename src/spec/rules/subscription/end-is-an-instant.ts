import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { sentEnd } from '../../places/subscription.ts'
import { refused } from '../../vocabulary/refused.ts'
import { instant } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The end of a Subscription, where sent, is a FHIR instant. */
export default rule({
  on: [createSubscription],
  at: sentEnd,
  must: instant,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'end'),
})
