import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claimsDepth } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** Arrays and objects in the claims nest at most 20 deep. */
export default rule({
  on: everyOperation,
  at: claimsDepth,
  must: z.int().max(20).describe('at most 20'),
  strength: 'open',
  answers: refused.token,
  source: rfc(8259, '9'),
})
