import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { hintOfNumericDate, numericDate } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The exp claim is a number of seconds since 1970 in UTC. */
export default rule({
  on: everyOperation,
  at: claim('exp'),
  must: numericDate,
  hint: hintOfNumericDate,
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('exp'), ruling(2)],
})
