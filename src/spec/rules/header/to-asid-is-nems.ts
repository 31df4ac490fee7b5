import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { known } from '../../places/endpoint.ts'
import { header } from '../../places/header.ts'
import { isAsid } from '../../vocabulary/asid.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** toASID is the ASID of NEMS in this environment. */
export default rule({
  on: everyOperation,
  at: known(only(header('toASID'), isAsid), ({ nemsAsid }, sent) => nemsAsid ?? sent),
  must: equal,
  expected: ([, nemsAsid]) => `${nemsAsid}, the ASID of NEMS in the registry`,
  strength: 'must',
  answers: refused.asidCheck,
  source: ruling(6),
  needs: 'registry',
})
