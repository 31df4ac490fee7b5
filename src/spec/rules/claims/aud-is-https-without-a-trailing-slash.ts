import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'
import { isAbsoluteUri } from '../../vocabulary/uri.ts'

/** The aud claim is an https URI that does not end in a slash. */
export default rule({
  on: everyOperation,
  at: only(claim('aud'), isAbsoluteUri),
  must: z
    .string()
    .regex(/^https:.*[^/]$/i)
    .describe('an https URI that does not end in a slash'),
  strength: 'open',
  answers: refused.token,
  source: ruling(11),
})
