import { z } from 'zod'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bodySize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The request has no body. */
export default rule({
  on: [readSubscription, deleteSubscription],
  at: bodySize,
  must: z.literal(0).describe('no body'),
  strength: 'open',
  answers: refused.notWellFormed,
  source: rfc(9110, '9.3.1'),
})
