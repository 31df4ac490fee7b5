import { z } from 'zod'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { namedSubscription } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The subscription that is read or deleted exists. */
export default rule({
  on: [readSubscription, deleteSubscription],
  at: namedSubscription,
  must: z
    .custom((known) => typeof known === 'object')
    .describe('the id of a subscription that was created and not deleted'),
  strength: 'must',
  answers: refused.unknownId,
  source: ruling(36),
  needs: 'history',
})
