import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { senderAsid } from '../../places/endpoint.ts'
import { twelveDigits } from '../../vocabulary/asid.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** fromASID has twelve digits. */
export default rule({
  on: everyOperation,
  at: senderAsid,
  must: twelveDigits,
  strength: 'assurance',
  answers: refused.endpointHeader,
  source: ruling(12),
})
