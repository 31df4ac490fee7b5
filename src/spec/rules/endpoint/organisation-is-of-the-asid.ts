import { everyOperation } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { requesterOdsCode } from '../../places/endpoint.ts'
import { heldByEndpoint, withRequester } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The ODS code of the organisation claim is associated with the ASID of requesting_system. */
export default rule({
  on: everyOperation,
  at: only(withRequester(requesterOdsCode), ([code, , registry]) => registry.knowsOrganisation(code)),
  must: heldByEndpoint,
  expected: ([, endpoint]) => `${endpoint.odsCodes.join(' or ')}, associated with ASID ${endpoint.asid}`,
  strength: 'must',
  answers: refused.unknownRequester,
  source: [...bothGuidances('ods-code-associated'), ruling(13)],
  needs: 'registry',
})
