import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The token is unsecured: nothing follows its last dot. */
export default rule({
  on: everyOperation,
  at: token(({ threeParts, base64url, parts }) => (threeParts && base64url ? parts[2] : undefined)),
  must: z.literal('').describe('nothing after the last dot'),
  hint: (signature: string) =>
    `${signature.length} characters follow the last dot: leave them out, keep the dot`,
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('Format'), ruling(9), rfc(7519, '6.1')],
})
