import { z } from 'zod'
import { anyRequest } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { isUpdate, line } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { subscriptionGuidance } from '../../vocabulary/sources.ts'

/** A subscription is not updated: it is deleted, and a new one created. */
export default rule({
  on: anyRequest,
  at: line(({ method, route }) => (isUpdate(method, route) ? method : undefined)),
  must: z.never().describe('DELETE, then POST a new Subscription'),
  strength: 'must',
  answers: refused.methodOrPath,
  source: subscriptionGuidance('no-versions'),
})
