import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { firstContact } from '../../places/subscription.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The use of the first contact is work. */
export default rule({
  on: [createSubscription],
  at: value(firstContact, 'use'),
  must: z.literal('work'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'contact.use'),
})
