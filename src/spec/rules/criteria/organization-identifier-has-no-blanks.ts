import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { isWithoutBlanks, whenOtherRuleType } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Organization.identifier has no blanks and no invisible characters. */
export default rule({
  on: [createSubscription],
  at: whenOtherRuleType(componentValue('Organization.identifier')),
  must: z.string().refine(isWithoutBlanks).describe('a code without blanks'),
  strength: 'must',
  answers: refused.criteria,
  source: ruling(23),
})
