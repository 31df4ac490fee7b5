import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { syntaxFault } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances } from '../../vocabulary/sources.ts'

/** The body is encoded in UTF-8. */
export default rule({
  on: [publishEvent, createSubscription],
  at: syntaxFault('utf-8', 'encoding'),
  must: z.never().describe('UTF-8'),
  strength: 'must',
  answers: refused.notWellFormed,
  source: bothGuidances('content-type'),
})
