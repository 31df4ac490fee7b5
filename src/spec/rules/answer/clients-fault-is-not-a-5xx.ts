import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { status, where } from '../../places/answer.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** A fault of the client is not answered with a 5xx. */
export default answerRule({
  on: everyOperation,
  at: where(({ findings }) => findings.length > 0, status),
  must: z.int().max(499).or(z.literal(501)).describe('a status of 4xx'),
  strength: 'must',
  source: [spineCoreErrors('HTTP status codes')],
})
