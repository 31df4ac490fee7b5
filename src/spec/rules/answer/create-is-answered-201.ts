import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription } from '../../model/operation.ts'
import { isAccepted, status, where } from '../../places/answer.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** A created subscription is answered with 201. */
export default answerRule({
  on: [createSubscription],
  at: where(isAccepted, status),
  must: z.literal(201),
  strength: 'must',
  source: [nemsPage('explore_create_subscription', 'Response')],
})
