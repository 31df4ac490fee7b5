import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bundle } from '../../places/element.ts'
import { repeatedElements } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { stu3 } from '../../vocabulary/sources.ts'

/** No element of the message is there twice where FHIR STU3 allows one. */
export default rule({
  on: [publishEvent],
  at: repeatedElements(bundle),
  must: z.never().describe('at most one'),
  strength: 'must',
  answers: refused.resource,
  source: stu3('bundle', 'Structure'),
})
