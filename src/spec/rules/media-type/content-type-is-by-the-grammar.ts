import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { contentTypeQuirks } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** Content-Type keeps the grammar: no trailing semicolon, no blank around =, one charset, spelt utf-8. */
export default rule({
  on: [publishEvent, createSubscription],
  at: contentTypeQuirks,
  must: z.array(z.string()).max(0).describe('type/subtype;charset=utf-8'),
  hint: (quirks) => quirks.join(', '),
  strength: { client: 'must', provider: 'open' },
  answers: refused.mediaType,
  source: [ruling(14), rfc(9110, '8.3.1')],
})
