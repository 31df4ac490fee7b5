import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { charset, isMisspeltUtf8 } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The charset of Content-Type, where sent, is utf-8. */
export default rule({
  on: [publishEvent, createSubscription],
  at: only(charset, (value) => !isMisspeltUtf8(value)),
  must: z
    .string()
    .regex(/^utf-8$/i)
    .describe('charset=utf-8'),
  strength: 'must',
  answers: refused.mediaType,
  source: [...bothGuidances('content-type'), ruling(14)],
})
