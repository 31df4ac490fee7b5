import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { controlledClaims } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** No string in the claims has a control character. */
export default rule({
  on: everyOperation,
  at: controlledClaims,
  must: z.never().describe('no control characters'),
  strength: 'open',
  answers: refused.token,
  source: rfc(8259, '7'),
})
