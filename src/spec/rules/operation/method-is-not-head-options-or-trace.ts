import { z } from 'zod'
import { anyRequest } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { isHarmless, line } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The method is not HEAD, OPTIONS or TRACE. */
export default rule({
  on: anyRequest,
  at: line(({ method, route }) => (isHarmless(method, route) ? method : undefined)),
  must: z.never().describe('POST, GET or DELETE'),
  strength: 'open',
  answers: refused.methodOrPath,
  source: rfc(9110, '9.3'),
})
