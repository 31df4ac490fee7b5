import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { jsonObject, jsonOfPart } from '../../places/token-json.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The first part of the token is a JSON object in UTF-8. */
export default rule({
  on: everyOperation,
  at: jsonOfPart('header'),
  must: jsonObject,
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('Header'), rfc(7519, '7.2')],
})
