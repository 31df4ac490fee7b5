import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { contentTypeSupport } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** Content-Type is a FHIR media type, not one of any XML or JSON. */
export default rule({
  on: [publishEvent, createSubscription],
  at: only(contentTypeSupport, (support) => support === 'generic'),
  must: z.never().describe('application/fhir+xml, or on the Subscription API application/fhir+json'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.mediaType,
  source: [...bothGuidances('content-type'), ruling(14)],
})
