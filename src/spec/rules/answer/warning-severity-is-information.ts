import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { ofWarning } from '../../places/answer-warnings.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The severity of a deprecation warning is information. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: ofWarning('severity'),
  must: z.literal('information'),
  strength: 'must',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Warning')],
})
