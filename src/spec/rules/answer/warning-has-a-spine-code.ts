import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { ofWarning } from '../../places/answer-warnings.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** A deprecation warning has the code DEPRECATED. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: ofWarning('details', 'coding', 'code'),
  must: z.literal('DEPRECATED'),
  strength: 'must',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Warning')],
})
