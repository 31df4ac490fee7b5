import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { requesterOdsCode } from '../../places/endpoint.ts'
import { isUsualOdsCode } from '../../vocabulary/ods-code.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The ODS code of the organisation claim is 3 to 9 upper-case letters and digits. */
export default rule({
  on: everyOperation,
  at: requesterOdsCode,
  must: z.string().refine(isUsualOdsCode).describe('3 to 9 upper-case letters and digits'),
  strength: 'open',
  answers: refused.token,
  source: ruling(37),
})
