import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { spineCoreJwt } from '../../vocabulary/sources.ts'

/** The reason_for_request claim is directcare, secondaryuses or patientaccess. */
export default rule({
  on: everyOperation,
  at: claim('reason_for_request'),
  must: z.enum(['directcare', 'secondaryuses', 'patientaccess']),
  strength: 'must',
  answers: refused.token,
  source: spineCoreJwt('reason_for_request'),
})
