import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { acceptCanBeServed } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The Accept header names a media type that the API can serve. */
export default rule({
  on: everyOperation,
  at: acceptCanBeServed,
  must: z.literal(true).describe('application/fhir+xml, or on the Subscription API application/fhir+json'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.accept,
  source: [...bothGuidances('accept'), ruling(15)],
})
