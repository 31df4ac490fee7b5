import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { asidOf } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The requesting_system claim is the ASID of the system that makes the request. */
export default rule({
  on: everyOperation,
  at: claim('requesting_system'),
  must: z
    .string()
    .refine((text) => asidOf(text) !== undefined)
    .describe('https://fhir.nhs.uk/Id/accredited-system|<ASID>'),
  strength: 'must',
  answers: refused.token,
  source: [...bothGuidances('requesting-system'), spineCoreJwt('requesting_system')],
})
