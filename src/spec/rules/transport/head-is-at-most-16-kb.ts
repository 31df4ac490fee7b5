import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { headSize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Request line and header lines take at most 16 kB together. */
export default rule({
  on: everyOperation,
  at: headSize,
  must: z.int().max(16_384).describe('at most 16,384 bytes'),
  strength: 'open',
  answers: refused.malformedHead,
  source: ruling(40),
})
