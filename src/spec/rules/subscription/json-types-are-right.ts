import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { mistypedMembers } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { stu3 } from '../../vocabulary/sources.ts'

/** Members of a Subscription in JSON have the JSON types of FHIR. */
export default rule({
  on: [createSubscription],
  at: mistypedMembers,
  must: z.never().describe('the JSON type that FHIR gives the element'),
  strength: 'must',
  answers: refused.resource,
  source: stu3('json', 'JSON representation'),
})
