import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { contentTypeSupport } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances } from '../../vocabulary/sources.ts'

/** Content-Type is a media type that the API supports. */
export default rule({
  on: [publishEvent, createSubscription],
  at: contentTypeSupport,
  must: z
    .enum(['supported', 'generic'])
    .describe('application/fhir+xml, or on the Subscription API application/fhir+json'),
  strength: 'must',
  answers: refused.mediaType,
  source: bothGuidances('content-type'),
})
