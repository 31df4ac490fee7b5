import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { lifetime } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The exp claim is later than iat. */
export default rule({
  on: everyOperation,
  at: lifetime,
  must: z.number().positive().describe('iat plus 300 seconds'),
  strength: 'must',
  answers: refused.unmatchedClaim,
  source: [spineCoreJwt('exp'), ruling(2)],
})
