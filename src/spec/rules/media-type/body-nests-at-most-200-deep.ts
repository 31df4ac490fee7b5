import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { syntaxFault } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Elements of the body nest at most 200 deep. */
export default rule({
  on: [publishEvent, createSubscription],
  at: syntaxFault('depth'),
  must: z.never().describe('at most 200 deep'),
  strength: 'must',
  answers: refused.notWellFormed,
  source: ruling(41),
})
