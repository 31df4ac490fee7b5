import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { absoluteUri } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { spineCoreJwt } from '../../vocabulary/sources.ts'

/** The iss claim is the URI of the system that made the token. */
export default rule({
  on: everyOperation,
  at: claim('iss'),
  must: absoluteUri,
  strength: 'must',
  answers: refused.token,
  source: spineCoreJwt('iss'),
})
