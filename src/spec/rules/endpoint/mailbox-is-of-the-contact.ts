import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { mailboxAndContact } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { nemsPage, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The MESH mailbox belongs to the organisation of the first contact. */
export default rule({
  on: [createSubscription],
  at: mailboxAndContact,
  must: equal,
  expected: ([owner]) => `the organisation that owns the mailbox, ${owner}`,
  strength: 'must',
  answers: refused.otherOrganisation,
  source: [subscriptionGuidance('mailbox-of-ods-code'), nemsPage('explore_create_subscription', 'contact')],
  needs: 'registry',
})
