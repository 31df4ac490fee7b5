import { everyOperation } from '../../model/operation.ts'
import { only, pair } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim, sentClaim } from '../../places/claim.ts'
import { isText } from '../../places/claims.ts'
import { isUserIdentifier } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** With a requesting_user claim, the sub claim has the same value. */
export default rule({
  on: everyOperation,
  at: pair(only(claim('sub'), isText), only(sentClaim('requesting_user'), isUserIdentifier)),
  must: equal,
  expected: ([, user]) => `${user}, the value of requesting_user`,
  strength: 'must',
  answers: refused.unmatchedClaim,
  source: [...bothGuidances('sub-with-user'), ruling(3)],
})
