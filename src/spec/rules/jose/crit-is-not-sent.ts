import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { joseMember } from '../../places/jose-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { absent } from '../../vocabulary/schemas.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** The JOSE header has no crit. */
export default rule({
  on: everyOperation,
  at: joseMember('crit'),
  must: absent,
  strength: 'must',
  answers: refused.token,
  source: [ruling(9), rfc(7515, '4.1.11')],
})
