import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { status, where } from '../../places/answer.ts'
import { isAnswerToAFault } from '../../places/answer-refusal.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** A fault of the client is not answered with a 5xx. A 501 is right where a row of the answers has it. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => exchange.findings.length > 0 && !isAnswerToAFault(exchange), status),
  must: z.int().max(499).describe("a status of 4xx: the fault is the client's"),
  strength: 'must',
  source: [spineCoreErrors('HTTP status codes')],
})
