import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { clockSkew, secondsLeft } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The token has not expired. */
export default rule({
  on: everyOperation,
  at: only(secondsLeft('exp'), (seconds) => seconds < -clockSkew),
  must: z.never().describe('a time that is not past: a fresh token for each request'),
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('exp'), ruling(2)],
  needs: 'clock',
})
