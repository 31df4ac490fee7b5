import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { known, requesterAsid } from '../../places/endpoint.ts'
import { found } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The ASID of requesting_system is registered with the Spine. */
export default rule({
  on: everyOperation,
  at: known(requesterAsid, (registry, value) => registry.endpoint(value)),
  must: found,
  expected: () => 'the ASID of a registered endpoint (endpoints in the registry)',
  strength: 'must',
  answers: refused.unknownRequester,
  source: [...bothGuidances('asid-registered'), ruling(13)],
  needs: 'registry',
})
