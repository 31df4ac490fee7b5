import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { headFaults } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** Request line and header lines are well formed. */
export default rule({
  on: everyOperation,
  at: headFaults,
  must: z
    .never()
    .describe(
      'header lines by RFC 9112: no folding, no bare line feed, no control characters, no blank before the colon',
    ),
  strength: 'must',
  answers: refused.malformedHead,
  source: rfc(9112, '5'),
})
