import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { isUnmixed, lifeCycle } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Every event of the criteria is still supported. */
export default rule({
  on: [createSubscription],
  at: when(isUnmixed, lifeCycle),
  must: z.enum(['current', 'deprecated', 'withdrawn']).describe('an event type that is still supported'),
  strength: 'must',
  answers: refused.noLongerSupported,
  source: nemsPage('overview_msg_architecture_life_cycle', 'No longer supported'),
  needs: 'registry',
})
