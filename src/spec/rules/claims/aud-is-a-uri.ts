import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { absoluteUri } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The aud claim is the URI of the endpoint called. */
export default rule({
  on: everyOperation,
  at: only(claim('aud'), (value) => !Array.isArray(value)),
  must: absoluteUri,
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('aud'), ruling(11)],
})
