import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bodySize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The request has a body. */
export default rule({
  on: [publishEvent, createSubscription],
  at: bodySize,
  must: z.int().min(1).describe('a FHIR resource'),
  strength: 'must',
  answers: refused.emptyBody,
  source: nemsPage('publication_publish', 'Request'),
})
