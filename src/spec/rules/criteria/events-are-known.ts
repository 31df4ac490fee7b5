import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { eventCodes } from '../../places/criteria.ts'
import { subscribableEvents } from '../../vocabulary/events.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'
import { oneOf } from '../../vocabulary/suggestion.ts'

/** Every event of the criteria is one that can be subscribed to. */
export default rule({
  on: [createSubscription],
  at: eventCodes,
  must: z.enum(subscribableEvents),
  expected: (code) => oneOf(subscribableEvents, code),
  strength: 'must',
  answers: refused.criteria,
  source: [
    nemsPage('explore_create_subscription', 'MessageHeader.event'),
    nemsPage('overview_supported_events', 'Events'),
  ],
})
