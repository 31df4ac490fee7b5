import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentCount } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Patient.age is sent at most twice. */
export default rule({
  on: [createSubscription],
  at: componentCount('Patient.age'),
  must: z.int().max(2).describe('at most two'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'Patient.age'),
})
