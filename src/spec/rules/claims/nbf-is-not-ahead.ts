import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { secondsLeft } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The nbf claim, where sent, is not ahead of the clock. */
export default rule({
  on: everyOperation,
  at: secondsLeft('nbf'),
  must: z.number().max(0).describe('now or earlier'),
  strength: 'open',
  answers: refused.token,
  source: rfc(7519, '4.1.5'),
  needs: 'clock',
})
