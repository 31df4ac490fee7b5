import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { serviceTypes } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** serviceType is GP, CHO, UHV or EPCHR. */
export default rule({
  on: [createSubscription],
  at: componentValue('serviceType'),
  must: z.enum(serviceTypes),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'serviceType'),
})
