import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { joseDocument } from '../../places/jose-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The JOSE header does not begin with a byte order mark. */
export default rule({
  on: everyOperation,
  at: map(joseDocument, ({ byteOrderMark }) => byteOrderMark),
  must: z.literal(false).describe('no byte order mark'),
  hint: () => 'the JSON begins with U+FEFF: write it without',
  strength: 'open',
  answers: refused.token,
  source: rfc(8259, '8.1'),
})
