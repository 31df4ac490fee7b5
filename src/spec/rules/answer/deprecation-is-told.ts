import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { where } from '../../places/answer.ts'
import { deprecatedEvents, deprecationCount } from '../../places/answer-warnings.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The answer warns of each deprecated event, in an issue of its own. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: where((exchange) => deprecatedEvents(exchange).length > 0, deprecationCount),
  must: z.int().min(1),
  expected: (_, exchange) => `an issue with the code DEPRECATED for ${deprecatedEvents(exchange).join(', ')}`,
  strength: 'must',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Deprecated')],
})
