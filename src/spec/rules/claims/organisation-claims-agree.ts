import { everyOperation } from '../../model/operation.ts'
import { pair } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { sentClaim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** requesting_organisation and requesting_organization, where both are sent, have one value. */
export default rule({
  on: everyOperation,
  at: pair(sentClaim('requesting_organisation'), sentClaim('requesting_organization')),
  must: equal,
  expected: ([, other]) => `${other}, the value of requesting_organization`,
  strength: 'must',
  answers: refused.unmatchedClaim,
  source: ruling(1),
})
