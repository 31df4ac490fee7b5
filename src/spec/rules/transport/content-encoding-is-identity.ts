import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { contentEncoding, isCompression } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** The body is sent as it is, not compressed. */
export default rule({
  on: [publishEvent, createSubscription],
  at: only(contentEncoding, isCompression),
  must: z.never().describe('no Content-Encoding'),
  strength: 'open',
  answers: refused.mediaType,
  source: rfc(9110, '8.4'),
})
