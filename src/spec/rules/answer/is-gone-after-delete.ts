import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { status, where } from '../../places/answer.ts'
import { isLonelyFault, wasDeleted } from '../../places/answered.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** A subscription that was deleted is gone: 404 or 410. */
export default answerRule({
  on: [readSubscription, deleteSubscription],
  at: where(
    (exchange) => wasDeleted(exchange) && exchange.answer.status < 500 && isLonelyFault(exchange),
    status,
  ),
  must: z.literal([404, 410]),
  strength: 'must',
  source: [ruling(36)],
})
