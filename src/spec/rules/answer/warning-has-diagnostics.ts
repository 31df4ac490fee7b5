import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { ofWarning } from '../../places/answer-warnings.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** A deprecation warning has diagnostics: until when, and where to read more. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: ofWarning('diagnostics'),
  must: notBlank.describe('until when the event is supported, and an address to read more'),
  strength: 'must',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Warning')],
})
