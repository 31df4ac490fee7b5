import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** Each part of the token is base64url without padding. */
export default rule({
  on: everyOperation,
  at: token(({ base64url }) => base64url),
  must: z.literal(true).describe('letters, digits, - and _ only, without = and without blanks'),
  strength: 'must',
  answers: refused.token,
  source: rfc(7515, '2'),
})
