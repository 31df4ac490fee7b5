import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscription } from '../../places/element.ts'
import { repeatedElements } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { stu3 } from '../../vocabulary/sources.ts'

/** No element of the Subscription is there twice where FHIR STU3 allows one. */
export default rule({
  on: [createSubscription],
  at: repeatedElements(subscription),
  must: z.never().describe('at most one'),
  strength: 'must',
  answers: refused.resource,
  source: stu3('subscription', 'Structure'),
})
