import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claimsDocument } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** No claim is there twice. */
export default rule({
  on: everyOperation,
  at: map(claimsDocument, ({ duplicates }) => duplicates.join(', ')),
  must: z.literal('').describe('each claim once'),
  hint: (names) => `there more than once: ${names}`,
  strength: { client: 'must', provider: 'open' },
  answers: refused.token,
  source: [ruling(10), rfc(7519, '4')],
})
