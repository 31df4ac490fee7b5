import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { pinnedOrganisationClaim } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { present } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The organisation claim has the name that the configuration pins. */
export default rule({
  on: everyOperation,
  at: pinnedOrganisationClaim,
  must: present.describe('this spelling of the name: organisationClaim of the configuration asks for it'),
  strength: 'must',
  answers: refused.token,
  source: ruling(1),
})
