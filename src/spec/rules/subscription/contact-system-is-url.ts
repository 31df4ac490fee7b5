import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { firstContact } from '../../places/subscription.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The system of the first contact is url. */
export default rule({
  on: [createSubscription],
  at: value(firstContact, 'system'),
  must: z.literal('url'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'contact.system'),
})
