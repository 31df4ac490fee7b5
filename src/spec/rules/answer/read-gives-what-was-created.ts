import { answerRule } from '../../model/answer-rule.ts'
import { readSubscription } from '../../model/operation.ts'
import { readAndCreated } from '../../places/answered.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Subscription that is read is the one that was created. */
export default answerRule({
  on: [readSubscription],
  at: readAndCreated,
  must: equal,
  expected: ([, created]) => `${created || 'absent'}, as it was created`,
  strength: 'must',
  source: [nemsPage('explore_create_subscription', 'Read')],
})
