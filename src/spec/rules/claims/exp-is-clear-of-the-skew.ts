import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { clockSkew, secondsLeft } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The token does not expire within the clock skew of now. */
export default rule({
  on: everyOperation,
  at: only(secondsLeft('exp'), (seconds) => seconds >= -clockSkew),
  must: z.number().gt(clockSkew).describe('more than 60 seconds from now'),
  strength: 'open',
  answers: refused.token,
  source: ruling(2),
  needs: 'clock',
})
