import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { status } from '../../places/answer.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** An answer accepts (2xx) or refuses (4xx, 5xx): there is nothing to redirect to. */
export default answerRule({
  on: everyOperation,
  at: status,
  must: z
    .custom<number>((value) => (Number(value) >= 200 && Number(value) < 300) || Number(value) >= 400)
    .describe('a status of 2xx, 4xx or 5xx'),
  strength: 'must',
  source: [spineCoreErrors('HTTP status codes')],
})
