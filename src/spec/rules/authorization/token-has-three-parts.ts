import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The token has three parts divided by dots, the last of them empty. */
export default rule({
  on: everyOperation,
  at: token(({ threeParts, parts }) => (threeParts ? 'three' : parts.length)),
  must: z.literal('three').describe('<JOSE header>.<claims>. with the last dot, each part base64url'),
  hint: (parts) =>
    parts === 3 ? 'the first or the second part is empty' : `the number of parts is ${parts}`,
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('Format'), rfc(7519, '6.1')],
})
