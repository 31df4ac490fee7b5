import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { eventCode } from '../../places/message-header.ts'
import { publishableEvents } from '../../vocabulary/events.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'
import { oneOf } from '../../vocabulary/suggestion.ts'

/** MessageHeader.event is one of the five event types that can be published. */
export default rule({
  on: [publishEvent],
  at: eventCode,
  must: z.enum(publishableEvents),
  expected: (code) => oneOf(publishableEvents, code),
  strength: 'must',
  answers: refused.cannotBePublished,
  source: [
    nemsPage('explore_generic_event_requirements', 'MessageHeader.event'),
    nemsPage('overview_supported_events', 'Events'),
  ],
})
