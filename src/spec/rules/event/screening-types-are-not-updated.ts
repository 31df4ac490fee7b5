import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { only, when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { messageEventTypeCoding } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** An event of a screening type is new or a delete, never an update. */
export default rule({
  on: [publishEvent],
  at: when(
    ({ event }) => event?.isScreening === true,
    only(value(messageEventTypeCoding, 'code'), (code) => code === 'update'),
  ),
  must: z.never().describe('new or delete'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'MessageEventType'), ruling(30)],
})
