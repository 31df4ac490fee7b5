import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { known, mailboxId } from '../../places/endpoint.ts'
import { found } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The channel endpoint is a registered MESH mailbox. */
export default rule({
  on: [createSubscription],
  at: known(mailboxId, (registry, id) => registry.mailbox(id)),
  must: found,
  expected: () => 'the id of a MESH mailbox (mailboxes in the registry)',
  strength: 'must',
  answers: refused.otherOrganisation,
  source: [
    subscriptionGuidance('mailbox-of-ods-code'),
    nemsPage('explore_create_subscription', 'channel.endpoint'),
  ],
  needs: 'registry',
})
