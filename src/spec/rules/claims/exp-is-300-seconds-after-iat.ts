import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { lifetime } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The exp claim is iat plus 300 seconds. */
export default rule({
  on: everyOperation,
  at: only(lifetime, (seconds) => seconds > 0),
  must: z.literal(300).describe('iat plus 300 seconds'),
  strength: 'assurance',
  answers: refused.unmatchedClaim,
  source: [spineCoreJwt('exp'), ruling(2)],
})
