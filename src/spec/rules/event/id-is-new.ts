import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { messageSeenBefore } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** MessageHeader.id was not used before. */
export default rule({
  on: [publishEvent],
  at: messageSeenBefore,
  must: z.literal(false).describe('a new UUID for each message'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'MessageHeader.id'), ruling(32)],
  needs: 'history',
})
