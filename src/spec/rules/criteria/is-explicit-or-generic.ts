import { z } from 'zod'
import type { Kind } from '../../model/criteria.ts'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { kind } from '../../places/criteria.ts'
import { isOneKind } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The criteria are of one patient (Patient.identifier) or of a rule (subscriptionRuleType), not of both. */
export default rule({
  on: [createSubscription],
  at: kind,
  must: z
    .custom<Kind>((value) => isOneKind(value as Kind))
    .describe('either Patient.identifier or subscriptionRuleType'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'criteria'),
})
