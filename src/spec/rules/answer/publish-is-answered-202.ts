import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { publishEvent } from '../../model/operation.ts'
import { isAccepted, status, where } from '../../places/answer.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** A published event is answered with 202. */
export default answerRule({
  on: [publishEvent],
  at: where(isAccepted, status),
  must: z.literal(202),
  strength: 'must',
  source: [nemsPage('publication_publish', 'Response')],
})
