import { everyOperation } from '../../model/operation.ts'
import { pair } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { requesterAsid, senderAsid } from '../../places/endpoint.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** fromASID and requesting_system name the same ASID. */
export default rule({
  on: everyOperation,
  at: pair(senderAsid, requesterAsid),
  must: equal,
  expected: ([, claimed]) => `${claimed}, the ASID of requesting_system`,
  strength: 'must',
  answers: refused.asidCheck,
  source: [...bothGuidances('requesting-system'), ruling(6)],
})
