import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { joseMember } from '../../places/jose-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The typ of the JOSE header is JWT. */
export default rule({
  on: everyOperation,
  at: joseMember('typ'),
  must: z.literal('JWT'),
  strength: 'assurance',
  answers: refused.token,
  source: [spineCoreJwt('Header'), ruling(9)],
})
