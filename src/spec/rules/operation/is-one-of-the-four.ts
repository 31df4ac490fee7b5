import { z } from 'zod'
import { anyRequest, everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { isHarmless, isUpdate, line } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Method and path are those of one of the four operations. */
export default rule({
  on: anyRequest,
  at: line(({ operation, route, method }) =>
    isUpdate(method, route) || isHarmless(method, route) ? undefined : (operation ?? method),
  ),
  must: z
    .enum(everyOperation)
    .describe(
      'POST /STU3/Events/1/$process-message, POST /STU3/Subscription, or GET or DELETE /STU3/Subscription/{id}',
    ),
  strength: 'must',
  answers: refused.methodOrPath,
  source: nemsPage('publication_publish', 'Request'),
})
