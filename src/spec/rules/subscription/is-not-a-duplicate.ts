import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { subscription } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The same Subscription was not created before. */
export default rule({
  on: [createSubscription],
  at: map(subscription, (root, _, { history }) => history?.duplicateOf?.(root)),
  must: z.never().describe('a Subscription that does not exist yet'),
  strength: 'open',
  answers: refused.duplicate,
  source: ruling(38),
  needs: 'history',
})
