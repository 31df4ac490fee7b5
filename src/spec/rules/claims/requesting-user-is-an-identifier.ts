import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { sentClaim } from '../../places/claim.ts'
import { isUserIdentifier } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The requesting_user claim, where sent, identifies a professional. */
export default rule({
  on: everyOperation,
  at: sentClaim('requesting_user'),
  must: z
    .string()
    .refine(isUserIdentifier)
    .describe('https://fhir.nhs.uk/Id/sds-role-profile-id|<id>, or <URI>|<id> of a local system'),
  strength: 'must',
  answers: refused.token,
  source: [...bothGuidances('requesting-user'), spineCoreJwt('requesting_user')],
})
