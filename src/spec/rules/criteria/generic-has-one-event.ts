import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { eventCodesOf, genericCriteria } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atMostOne } from '../../vocabulary/schemas.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** Generic criteria name one event. */
export default rule({
  on: [createSubscription],
  at: map(genericCriteria, (value) => eventCodesOf(value).length),
  must: atMostOne.describe('one event; a subscription for each'),
  strength: 'must',
  answers: refused.criteria,
  source: [nemsPage('explore_create_subscription', 'MessageHeader.event'), ruling(22)],
})
