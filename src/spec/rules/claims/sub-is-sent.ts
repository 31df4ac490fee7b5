import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { bothGuidances, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The sub claim is a text. */
export default rule({
  on: everyOperation,
  at: claim('sub'),
  must: notBlank.describe('the value of requesting_user, or of requesting_system without one'),
  strength: 'must',
  answers: refused.token,
  source: [...bothGuidances('sub-without-user'), spineCoreJwt('sub')],
})
