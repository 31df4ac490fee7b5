import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { gapAfterScheme } from '../../places/authorization.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** One blank divides scheme and token. */
export default rule({
  on: everyOperation,
  at: gapAfterScheme,
  must: z.literal(' ').describe('one blank'),
  strength: 'open',
  answers: refused.token,
  source: rfc(6750, '2.1'),
})
