import { z } from 'zod'
import type { Kind } from '../../model/criteria.ts'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { genericCriteria } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** A subscriptionRuleType has an Organization.identifier to match on. */
export default rule({
  on: [createSubscription],
  at: map(genericCriteria, ({ kind }) => (kind.ruleType ? kind : undefined)),
  must: z
    .custom<Kind>((value) => (value as Kind).organization)
    .describe('Organization.identifier beside subscriptionRuleType'),
  strength: 'must',
  answers: refused.criteria,
  source: ruling(23),
})
