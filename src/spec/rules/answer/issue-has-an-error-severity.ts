import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { ofError, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** The severity of an error is error or fatal. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), ofError('severity')),
  must: z.enum(['error', 'fatal']),
  strength: 'must',
  source: [spineCoreErrors('OperationOutcome')],
})
