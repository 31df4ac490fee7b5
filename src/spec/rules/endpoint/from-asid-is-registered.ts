import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { known, senderAsid } from '../../places/endpoint.ts'
import { found } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, nemsPage, ruling } from '../../vocabulary/sources.ts'

/** The ASID of fromASID is registered with the Spine. */
export default rule({
  on: everyOperation,
  at: known(senderAsid, (registry, value) => registry.endpoint(value)),
  must: found,
  expected: () => 'the ASID of a registered endpoint (endpoints in the registry)',
  strength: 'must',
  answers: refused.asidCheck,
  source: [...bothGuidances('endpoint'), nemsPage('build_endpoints', 'Registration'), ruling(13)],
  needs: 'registry',
})
