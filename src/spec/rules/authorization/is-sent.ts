import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { authorizationField } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { present } from '../../vocabulary/schemas.ts'
import { bothGuidances, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The Authorization header carries a token. */
export default rule({
  on: everyOperation,
  at: authorizationField,
  must: present.describe('Authorization: Bearer <token>'),
  strength: 'must',
  answers: refused.token,
  source: [...bothGuidances('jwt'), spineCoreJwt('Sending the token')],
})
