import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { whenExplicit } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Several events of explicit criteria are components of their own, not joined by a comma. */
export default rule({
  on: [createSubscription],
  at: whenExplicit(componentValue('MessageHeader.event')),
  must: z
    .string()
    .refine((codes) => !codes.includes(','))
    .describe('MessageHeader.event=… once for each event'),
  strength: 'open',
  answers: refused.criteria,
  source: ruling(22),
})
