import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { claimsDocument } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The claims do not begin with a byte order mark. */
export default rule({
  on: everyOperation,
  at: map(claimsDocument, ({ byteOrderMark }) => byteOrderMark),
  must: z.literal(false).describe('no byte order mark'),
  hint: () => 'the JSON begins with U+FEFF: write it without',
  strength: 'open',
  answers: refused.token,
  source: rfc(8259, '8.1'),
})
