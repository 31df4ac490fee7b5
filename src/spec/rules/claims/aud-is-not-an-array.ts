import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The aud claim is one URI, not an array. */
export default rule({
  on: everyOperation,
  at: only(claim('aud'), (value) => Array.isArray(value)),
  must: z.never().describe('one URI'),
  strength: 'open',
  answers: refused.token,
  source: ruling(11),
})
