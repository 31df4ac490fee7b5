import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { token } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The token takes fewer than 4,000 characters. */
export default rule({
  on: everyOperation,
  at: token(({ text }) => text.length),
  must: z.int().max(3_999).describe('fewer than 4,000 characters'),
  strength: 'open',
  answers: refused.token,
  source: ruling(40),
})
