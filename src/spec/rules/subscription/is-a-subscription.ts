import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { rootName } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The body is a FHIR Subscription. */
export default rule({
  on: [createSubscription],
  at: rootName,
  must: z.literal('Subscription').describe('a Subscription in the namespace http://hl7.org/fhir'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_create_subscription', 'Subscription'),
})
