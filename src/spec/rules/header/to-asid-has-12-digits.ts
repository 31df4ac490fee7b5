import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { header } from '../../places/header.ts'
import { isAsid, twelveDigits } from '../../vocabulary/asid.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** toASID has twelve digits. */
export default rule({
  on: everyOperation,
  at: only(header('toASID'), isAsid),
  must: twelveDigits,
  strength: 'assurance',
  answers: refused.endpointHeader,
  source: ruling(12),
})
