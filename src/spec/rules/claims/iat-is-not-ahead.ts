import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { clockSkew, secondsLeft } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The iat claim is not ahead of the clock by more than the skew. */
export default rule({
  on: everyOperation,
  at: secondsLeft('iat'),
  must: z.number().max(clockSkew).describe('now, or at most 60 seconds ahead'),
  strength: 'assurance',
  answers: refused.token,
  source: ruling(2),
  needs: 'clock',
})
