import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { ruleTypeBesideGpRegistration } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** GPRegistration is not sent with the rule types CHO_GP_CCG and GP_GP_GP. */
export default rule({
  on: [createSubscription],
  at: ruleTypeBesideGpRegistration,
  must: z.never().describe('no GPRegistration'),
  strength: 'advice',
  answers: refused.criteria,
  source: [nemsPage('explore_create_subscription', 'GPRegistration'), ruling(24)],
})
