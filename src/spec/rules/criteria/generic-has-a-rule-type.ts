import { z } from 'zod'
import type { Kind } from '../../model/criteria.ts'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { genericCriteria } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Generic criteria have a subscriptionRuleType. */
export default rule({
  on: [createSubscription],
  at: map(genericCriteria, ({ kind }) => kind),
  must: z
    .custom<Kind>((value) => (value as Kind).ruleType)
    .describe('subscriptionRuleType beside Organization.identifier'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'subscriptionRuleType'),
})
