import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { scheme } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** The authorization scheme is spelt Bearer, with a capital B. */
export default rule({
  on: everyOperation,
  at: only(scheme, (text) => text?.toLowerCase() === 'bearer'),
  must: z.literal('Bearer'),
  strength: 'open',
  answers: refused.token,
  source: [ruling(8), rfc(9110, '11.1')],
})
