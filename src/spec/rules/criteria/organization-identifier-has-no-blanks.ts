import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { whenOtherRuleType } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Organization.identifier has no blanks and no invisible characters. */
export default rule({
  on: [createSubscription],
  at: whenOtherRuleType(componentValue('Organization.identifier')),
  must: z
    .string()
    .regex(/^[^\s\p{C}\u2800\u3164]+$/u)
    .describe('a code without blanks'),
  strength: 'must',
  answers: refused.criteria,
  source: ruling(23),
})
