import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { gpRegistrations } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** GPRegistration is RegisteredOnly or UnregisteredOnly. */
export default rule({
  on: [createSubscription],
  at: componentValue('GPRegistration'),
  must: z.enum(gpRegistrations),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'GPRegistration'),
})
