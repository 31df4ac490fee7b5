import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { isAccepted, status, where } from '../../places/answer.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** A subscription that is read or deleted is answered with 200. */
export default answerRule({
  on: [readSubscription, deleteSubscription],
  at: where(isAccepted, status),
  must: z.literal(200),
  strength: 'must',
  source: [nemsPage('explore_create_subscription', 'Response')],
})
