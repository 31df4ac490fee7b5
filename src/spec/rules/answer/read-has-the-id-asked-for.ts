import { answerRule } from '../../model/answer-rule.ts'
import { readSubscription } from '../../model/operation.ts'
import { readId } from '../../places/answered.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription that is read has the id of the path. */
export default answerRule({
  on: [readSubscription],
  at: readId,
  must: equal,
  expected: ([, id]) => id,
  strength: 'must',
  source: [nemsPage('explore_create_subscription', 'Read')],
})
