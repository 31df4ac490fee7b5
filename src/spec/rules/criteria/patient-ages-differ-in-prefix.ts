import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { agePrefixes, isDistinct } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Two Patient.age components have different prefixes. */
export default rule({
  on: [createSubscription],
  at: agePrefixes,
  must: z
    .custom<readonly string[]>((value) => isDistinct(value as readonly string[]))
    .describe('one lt and one gt'),
  strength: 'open',
  answers: refused.criteria,
  source: ruling(22),
})
