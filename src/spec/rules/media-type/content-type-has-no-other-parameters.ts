import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { otherParameters } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Content-Type has no other parameter than charset. */
export default rule({
  on: [publishEvent, createSubscription],
  at: otherParameters,
  must: z.array(z.string()).max(0).describe('no parameter but charset=utf-8'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.mediaType,
  source: ruling(14),
})
