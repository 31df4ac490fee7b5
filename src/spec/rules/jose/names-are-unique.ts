import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { joseDocument } from '../../places/jose-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** No member of the JOSE header is there twice. */
export default rule({
  on: everyOperation,
  at: map(joseDocument, ({ duplicates }) => duplicates),
  must: z.array(z.string()).max(0).describe('each name once'),
  hint: (names: readonly string[]) => `there more than once: ${names.join(', ')}`,
  strength: 'open',
  answers: refused.token,
  source: rfc(7515, '4'),
})
