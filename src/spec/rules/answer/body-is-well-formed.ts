import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { where } from '../../places/answer.ts'
import { answerFault, isExcused } from '../../places/answered.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** The body of an answer is a well-formed resource. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => exchange.answer.body.syntax !== 'none' && !isExcused(exchange), answerFault),
  must: z.literal('').describe('well-formed XML or JSON'),
  strength: 'must',
  source: [spineCoreErrors('OperationOutcome')],
})
