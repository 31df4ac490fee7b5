import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { isUnmixed, lifeCycle } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** No event of the criteria was withdrawn. */
export default rule({
  on: [createSubscription],
  at: when(isUnmixed, lifeCycle),
  must: z
    .enum(['current', 'deprecated', 'no-longer-supported'])
    .describe('an event type that was not withdrawn'),
  strength: 'must',
  answers: refused.withdrawn,
  source: nemsPage('overview_msg_architecture_life_cycle', 'Withdrawn'),
  needs: 'registry',
})
