import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { readSubscription } from '../../model/operation.ts'
import { valueBelow } from '../../places/answer.ts'
import { readSubscriptionOf } from '../../places/answered.ts'
import { ruling, stu3 } from '../../vocabulary/sources.ts'

/** The status of a Subscription that is read is requested, active, error or off. */
export default answerRule({
  on: [readSubscription],
  at: valueBelow(readSubscriptionOf, 'status'),
  must: z.enum(['requested', 'active', 'error', 'off']),
  strength: 'must',
  source: [ruling(27), stu3('subscription', 'status')],
})
