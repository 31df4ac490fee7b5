import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { subscription } from '../../places/element.ts'
import { misplacedElements } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The elements of the Subscription are in the order of the FHIR STU3 schema. */
export default rule({
  on: [createSubscription],
  at: misplacedElements(subscription),
  must: z.never().describe('the order of the schema'),
  strength: 'open',
  answers: refused.resource,
  source: ruling(26),
})
