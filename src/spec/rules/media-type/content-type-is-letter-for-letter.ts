import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { wellReadContentType } from '../../places/media-type.ts'
import { fhirJsonTypes, fhirXmlTypes, spellingsOf } from '../../vocabulary/media-types.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** Content-Type is spelt as the page lists it. */
export default rule({
  on: [publishEvent, createSubscription],
  at: wellReadContentType,
  must: z.enum(spellingsOf([...fhirXmlTypes, ...fhirJsonTypes])),
  strength: { client: 'advice', provider: 'accept' },
  answers: refused.mediaType,
  source: [ruling(14), rfc(9110, '8.3.1')],
})
