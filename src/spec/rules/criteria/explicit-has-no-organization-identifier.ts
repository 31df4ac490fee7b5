import { z } from 'zod'
import type { Kind } from '../../model/criteria.ts'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { explicitCriteria } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Explicit criteria have no Organization.identifier. */
export default rule({
  on: [createSubscription],
  at: map(explicitCriteria, ({ kind }) => kind),
  must: z
    .custom<Kind>((value) => !(value as Kind).organization)
    .describe('no Organization.identifier beside Patient.identifier'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'Organization.identifier'),
})
