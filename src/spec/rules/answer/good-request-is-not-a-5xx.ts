import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { status, where } from '../../places/answer.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** A request that breaks no rule is not answered with a 5xx. */
export default answerRule({
  on: everyOperation,
  at: where(({ findings }) => findings.length === 0, status),
  must: z.int().max(499).describe('a status of 2xx: the request breaks no rule'),
  strength: 'must',
  source: [spineCoreErrors('HTTP status codes')],
})
