import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { contactOdsCode, withEndpoint } from '../../places/endpoint.ts'
import { heldByEndpoint } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The organisation of the first contact is associated with the ASID that calls. */
export default rule({
  on: [createSubscription],
  at: withEndpoint(contactOdsCode),
  must: heldByEndpoint,
  expected: ([, endpoint]) => `${endpoint.odsCodes.join(' or ')}, associated with ASID ${endpoint.asid}`,
  strength: 'must',
  answers: refused.otherOrganisation,
  source: [subscriptionGuidance('ods-codes-of-endpoint'), ruling(25)],
  needs: 'registry',
})
