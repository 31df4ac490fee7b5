import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { deleteSubscription } from '../../model/operation.ts'
import { bodyResource, isAccepted, noBody, where } from '../../places/answer.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The answer to a delete has no body, or an OperationOutcome. */
export default answerRule({
  on: [deleteSubscription],
  at: where(isAccepted, bodyResource),
  must: z.enum([noBody, 'OperationOutcome']).describe('no body, or an OperationOutcome'),
  strength: 'must',
  source: [ruling(36)],
})
