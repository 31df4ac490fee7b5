import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { ofWarning } from '../../places/answer-warnings.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The code of a deprecation warning is informational. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: ofWarning('code'),
  must: z.literal('informational'),
  strength: 'must',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Warning')],
})
