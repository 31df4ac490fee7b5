import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bodySize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** A Subscription takes at most 3,000,000 bytes: the limit of publish is not written for it. */
export default rule({
  on: [createSubscription],
  at: bodySize,
  must: z.int().max(3_000_000).describe('at most 3,000,000 bytes'),
  strength: 'open',
  answers: refused.tooLarge,
  source: ruling(40),
})
