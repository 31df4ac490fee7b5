import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The tag has at most 100 characters. */
export default rule({
  on: [createSubscription],
  at: componentValue('tag'),
  must: z.string().max(100).describe('at most 100 characters'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'tag'),
})
