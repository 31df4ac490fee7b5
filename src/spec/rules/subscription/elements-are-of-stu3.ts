import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscription } from '../../places/element.ts'
import { unknownElements } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, stu3 } from '../../vocabulary/sources.ts'

/** Every element of the Subscription is one that FHIR STU3 defines there. */
export default rule({
  on: [createSubscription],
  at: unknownElements(subscription),
  must: z.never().describe('an element of FHIR STU3'),
  strength: 'must',
  answers: refused.resource,
  source: [stu3('subscription', 'Structure'), ruling(26)],
})
