import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { eventOfHeaderAndMessage } from '../../places/interaction.ts'
import { publishInteraction } from '../../vocabulary/interactions.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** InteractionID names the event type that the message is of. */
export default rule({
  on: [publishEvent],
  at: eventOfHeaderAndMessage,
  must: equal,
  expected: ([, event]) => publishInteraction(event),
  strength: 'must',
  answers: refused.endpointHeader,
  source: [nemsPage('overview_supported_events', 'Interaction ids'), ruling(7)],
})
