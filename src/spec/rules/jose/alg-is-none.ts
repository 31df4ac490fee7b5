import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { joseMember } from '../../places/jose-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The alg of the JOSE header is none. */
export default rule({
  on: everyOperation,
  at: joseMember('alg'),
  must: z.literal('none'),
  strength: 'must',
  answers: refused.token,
  source: [spineCoreJwt('Header'), ruling(9)],
})
