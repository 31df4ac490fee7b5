import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { bodyResource, isRefused, where } from '../../places/answer.ts'
import { mayBeByGateway } from '../../places/answer-refusal.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** A refusal carries an OperationOutcome. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => isRefused(exchange) && !mayBeByGateway(exchange), bodyResource),
  must: z.literal('OperationOutcome').describe('an OperationOutcome that says what is wrong'),
  strength: 'must',
  source: [spineCoreErrors('OperationOutcome')],
})
