import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { lifeCycleOfEvent } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The event type was not withdrawn. */
export default rule({
  on: [publishEvent],
  at: lifeCycleOfEvent,
  must: z
    .enum(['current', 'deprecated', 'no-longer-supported'])
    .describe('an event type that was not withdrawn'),
  strength: 'must',
  answers: refused.withdrawn,
  source: nemsPage('overview_msg_architecture_life_cycle', 'Withdrawn'),
  needs: 'registry',
})
