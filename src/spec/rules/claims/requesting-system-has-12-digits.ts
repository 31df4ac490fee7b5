import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { requesterAsid } from '../../places/endpoint.ts'
import { twelveDigits } from '../../vocabulary/asid.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The ASID of requesting_system has twelve digits. */
export default rule({
  on: everyOperation,
  at: requesterAsid,
  must: twelveDigits,
  strength: 'assurance',
  answers: refused.token,
  source: ruling(12),
})
