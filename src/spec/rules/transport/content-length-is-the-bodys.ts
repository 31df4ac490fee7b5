import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { only, pair } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { header, isSent } from '../../places/header.ts'
import { bodySize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** Content-Length, where sent, is the size of the body. */
export default rule({
  on: everyOperation,
  at: pair(only(header('Content-Length'), isSent), bodySize),
  must: z.custom<readonly [string, number]>((value) => Array.isArray(value) && String(value[1]) === value[0]),
  expected: ([, size]) => String(size),
  strength: { client: 'must', provider: 'open' },
  answers: refused.malformedHead,
  source: rfc(9112, '6.2'),
})
