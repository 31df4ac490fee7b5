import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { criteria, orderOf } from '../../places/criteria.ts'
import { isAscending } from '../../places/criteria-relations.ts'
import { componentNames } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The components of the criteria are in the order of the page's table. */
export default rule({
  on: [createSubscription],
  at: map(criteria, orderOf),
  must: z.custom<readonly number[]>((value) => isAscending(value as readonly number[])),
  expected: () => componentNames.join(', '),
  strength: { client: 'advice', provider: 'accept' },
  answers: refused.criteria,
  source: ruling(21),
})
