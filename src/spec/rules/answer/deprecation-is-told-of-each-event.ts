import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription } from '../../model/operation.ts'
import { deprecatedEvents, deprecationCount } from '../../places/answer-warnings.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The answer to a create has as many deprecation warnings as there are deprecated events. */
export default answerRule({
  on: [createSubscription],
  at: (exchange) =>
    deprecationCount(exchange).filter(({ value }) => value > 0 && value < deprecatedEvents(exchange).length),
  must: z.never(),
  expected: (_, exchange) =>
    `an issue with the code DEPRECATED for each of ${deprecatedEvents(exchange).join(', ')}`,
  strength: 'must',
  source: [nemsPage('overview_msg_architecture_life_cycle', 'Deprecated')],
})
