import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** Bits that no byte uses at the end of a part of the token are zero. */
export default rule({
  on: everyOperation,
  at: token(({ spareBits }) => spareBits),
  must: z
    .literal(false)
    .describe('zero in the bits left over at the end of each part, as encoders write them'),
  strength: 'open',
  answers: refused.token,
  source: [ruling(9), rfc(4648, '3.5')],
})
