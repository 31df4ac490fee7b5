import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { genericCriteria, type Kind, kindOf } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** A subscriptionRuleType has an Organization.identifier to match on. */
export default rule({
  on: [createSubscription],
  at: map(genericCriteria, (value) => (kindOf(value).ruleType ? kindOf(value) : undefined)),
  must: z
    .custom<Kind>((value) => (value as Kind).organization)
    .describe('Organization.identifier beside subscriptionRuleType'),
  strength: 'must',
  answers: refused.criteria,
  source: ruling(23),
})
