import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { isMixed, lifeCycle } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Explicit criteria do not mix events that are supported with events that are not. */
export default rule({
  on: [createSubscription],
  at: when(isMixed, lifeCycle),
  must: z.enum(['current', 'deprecated']).describe('event types that are all supported'),
  strength: 'open',
  answers: refused.noLongerSupported,
  source: ruling(28),
  needs: 'registry',
})
