import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { bodySize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** An event message takes at most 3,000,000 bytes: whether 3 MB are more is not written. */
export default rule({
  on: [publishEvent],
  at: only(bodySize, (size) => size <= 3_145_728),
  must: z.int().max(3_000_000).describe('at most 3,000,000 bytes'),
  strength: 'open',
  answers: refused.tooLarge,
  source: ruling(35),
})
