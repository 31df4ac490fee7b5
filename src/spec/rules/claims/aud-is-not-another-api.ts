import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { otherApiOfAud } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The aud claim is not the address of another API. */
export default rule({
  on: everyOperation,
  at: otherApiOfAud,
  must: z.never().describe('the address of the API called'),
  strength: 'advice',
  answers: refused.unmatchedClaim,
  source: ruling(11),
})
