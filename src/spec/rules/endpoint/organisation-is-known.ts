import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { known, requesterOdsCode } from '../../places/endpoint.ts'
import { confirmed } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The ODS code of the organisation claim is known to the Spine. */
export default rule({
  on: everyOperation,
  at: known(requesterOdsCode, (registry, code) => registry.knowsOrganisation(code)),
  must: confirmed,
  expected: () => 'the ODS code of a known organisation (organisations in the registry)',
  strength: 'must',
  answers: refused.unknownRequester,
  source: [...bothGuidances('ods-code-known'), ruling(13)],
  needs: 'registry',
})
