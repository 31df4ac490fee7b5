import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { where } from '../../places/answer.ts'
import { deprecatedEvents, deprecationCount } from '../../places/answer-warnings.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The answer warns of deprecated events only. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: where(
    (exchange) =>
      exchange.context.registry !== undefined &&
      exchange.expected === 'accept' &&
      deprecatedEvents(exchange).length === 0,
    deprecationCount,
  ),
  must: z
    .literal(0)
    .describe('no issue with the code DEPRECATED: no event of the request is deprecated in the registry'),
  strength: 'advice',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Current')],
})
