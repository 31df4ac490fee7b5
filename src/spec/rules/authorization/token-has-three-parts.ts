import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The token has three parts divided by dots, the last of them empty. */
export default rule({
  on: everyOperation,
  at: token(({ threeParts }) => threeParts),
  must: z.literal(true).describe('<JOSE header>.<claims>. with the last dot, each part base64url'),
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('Format'), rfc(7519, '6.1')],
})
