import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { contentEncoding } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** Content-Encoding, where sent, is one that HTTP knows. */
export default rule({
  on: [publishEvent, createSubscription],
  at: contentEncoding,
  must: z.enum(['identity', 'gzip', 'x-gzip', 'deflate', 'compress', 'br']).describe('no Content-Encoding'),
  strength: 'must',
  answers: refused.mediaType,
  source: rfc(9110, '8.4'),
})
