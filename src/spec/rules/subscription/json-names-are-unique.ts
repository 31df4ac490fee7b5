import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { bodyDocument } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** No member of a Subscription in JSON is there twice. */
export default rule({
  on: [createSubscription],
  at: map(bodyDocument, ({ duplicates }) => duplicates.join(', ')),
  must: z.literal('').describe('each member once'),
  strength: 'open',
  answers: refused.resource,
  source: ruling(26),
})
