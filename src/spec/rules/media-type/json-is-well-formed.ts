import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { syntaxFault } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, rfc } from '../../vocabulary/sources.ts'

/** A JSON body is well formed. */
export default rule({
  on: [publishEvent, createSubscription],
  at: when(({ body }) => body.syntax === 'json', syntaxFault('syntax')),
  must: z.never().describe('well-formed JSON'),
  strength: 'must',
  answers: refused.notWellFormed,
  source: [nemsPage('explore_create_subscription', 'Request'), rfc(8259, '2')],
})
