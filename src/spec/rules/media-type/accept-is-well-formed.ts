import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { acceptIsWellFormed } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The Accept header is a list of media ranges, each with a weight from 0 to 1. */
export default rule({
  on: everyOperation,
  at: acceptIsWellFormed,
  must: z.literal(true).describe('media types divided by commas, q from 0 to 1 with at most three decimals'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.accept,
  source: rfc(9110, '12.5.1'),
})
