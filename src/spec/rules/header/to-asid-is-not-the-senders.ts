import { everyOperation } from '../../model/operation.ts'
import { only, pair, when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { senderAsid } from '../../places/endpoint.ts'
import { header } from '../../places/header.ts'
import { isAsid } from '../../vocabulary/asid.ts'
import { refused } from '../../vocabulary/refused.ts'
import { different } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** toASID is not the ASID of the caller. */
export default rule({
  on: everyOperation,
  at: when(
    (_, { registry }) => registry?.nemsAsid === undefined,
    pair(only(header('toASID'), isAsid), senderAsid),
  ),
  must: different,
  expected: () => 'the ASID of NEMS, another than fromASID',
  strength: 'assurance',
  answers: refused.asidCheck,
  source: ruling(6),
})
