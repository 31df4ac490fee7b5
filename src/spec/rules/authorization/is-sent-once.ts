import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { authorizationFieldCount } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** There is one Authorization header. */
export default rule({
  on: everyOperation,
  at: authorizationFieldCount,
  must: exactlyOne,
  strength: 'open',
  answers: refused.token,
  source: rfc(9110, '5.3'),
})
