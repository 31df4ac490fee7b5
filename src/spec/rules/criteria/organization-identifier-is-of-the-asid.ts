import { createSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { isWithoutBlanks, whenRuleType } from '../../places/criteria-relations.ts'
import { withEndpoint } from '../../places/endpoint.ts'
import { heldByEndpoint } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** With GP_GP_GP, Organization.identifier is an ODS code of the ASID that calls. */
export default rule({
  on: [createSubscription],
  at: withEndpoint(
    whenRuleType('GP_GP_GP', only(componentValue('Organization.identifier'), isWithoutBlanks)),
  ),
  must: heldByEndpoint,
  expected: ([, endpoint]) => endpoint.odsCodes.join(' or '),
  strength: 'open',
  answers: refused.otherOrganisation,
  source: ruling(23),
  needs: 'registry',
})
