import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { scheme } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The authorization scheme is Bearer. */
export default rule({
  on: everyOperation,
  at: scheme,
  must: z
    .string()
    .regex(/^bearer$/i)
    .describe('Authorization: Bearer <token>'),
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('Sending the token'), rfc(6750, '2.1')],
})
