import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { anyCriteria } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The criteria begin with /Bundle?type=message. */
export default rule({
  on: [createSubscription],
  at: map(anyCriteria, ({ beginsWell }) => beginsWell),
  must: z.literal(true).describe('/Bundle?type=message&…'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'criteria'),
})
