import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { readSubscription } from '../../model/operation.ts'
import { bodyResource, isAccepted, where } from '../../places/answer.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The answer to a read is a Subscription. */
export default answerRule({
  on: [readSubscription],
  at: where(isAccepted, bodyResource),
  must: z.literal('Subscription'),
  strength: 'must',
  source: [nemsPage('explore_create_subscription', 'Read')],
})
