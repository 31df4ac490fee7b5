import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { firstResourceName } from '../../places/event.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The first entry of the Bundle is the MessageHeader. */
export default rule({
  on: [publishEvent],
  at: firstResourceName,
  must: z.literal('MessageHeader'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader'),
})
