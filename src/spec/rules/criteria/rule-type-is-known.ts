import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { ruleTypes } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** subscriptionRuleType is one of the five rule types. */
export default rule({
  on: [createSubscription],
  at: componentValue('subscriptionRuleType'),
  must: z.enum(ruleTypes),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'subscriptionRuleType'),
})
