import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { messageEventTypeCoding } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageEventType is new, update or delete. */
export default rule({
  on: [publishEvent],
  at: value(messageEventTypeCoding, 'code'),
  must: z.enum(['new', 'update', 'delete']),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageEventType'),
})
