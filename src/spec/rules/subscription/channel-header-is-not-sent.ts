import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, first, subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { absent } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The channel has no header: a MESH mailbox takes none, and secrets do not belong there. */
export default rule({
  on: [createSubscription],
  at: first(each(subscription, 'channel'), 'header'),
  must: absent,
  strength: 'advice',
  answers: refused.resource,
  source: ruling(26),
})
