import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { eventCodesOf, explicitCriteria } from '../../places/criteria.ts'
import { isDistinct } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** No event stands twice in explicit criteria. */
export default rule({
  on: [createSubscription],
  at: map(explicitCriteria, eventCodesOf),
  must: z
    .custom<readonly string[]>((value) => isDistinct(value as readonly string[]))
    .describe('each event once'),
  strength: 'open',
  answers: refused.criteria,
  source: ruling(22),
})
