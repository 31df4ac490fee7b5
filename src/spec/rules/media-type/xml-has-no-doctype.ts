import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { syntaxFault } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** An XML body has no document type declaration. */
export default rule({
  on: [publishEvent, createSubscription],
  at: syntaxFault('doctype'),
  must: z.never().describe('no DOCTYPE'),
  strength: 'must',
  answers: refused.notWellFormed,
  source: ruling(34),
})
