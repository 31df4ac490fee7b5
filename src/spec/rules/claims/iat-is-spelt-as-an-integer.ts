import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { spellingOfClaim } from '../../places/claim.ts'
import { integerSpelling } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The iat claim is spelt as an integer. */
export default rule({
  on: everyOperation,
  at: spellingOfClaim('iat'),
  must: integerSpelling,
  strength: 'open',
  answers: refused.token,
  source: ruling(2),
})
