import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { answerFault } from '../../places/answer-media-type.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** The body of an answer is a well-formed resource. */
export default answerRule({
  on: everyOperation,
  at: answerFault,
  must: z.literal('').describe('well-formed XML or JSON'),
  strength: 'must',
  source: [spineCoreErrors('OperationOutcome')],
})
