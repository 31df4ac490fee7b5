import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { criteria } from '../../places/criteria.ts'
import { singleComponents } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Components that stand once in the page's table are sent once. */
export default rule({
  on: [createSubscription],
  at: map(criteria, ({ countOf }) => singleComponents.filter((name) => countOf(name) > 1)),
  must: z.array(z.string()).max(0).describe('each of them once'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'criteria'),
})
