import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { messageHeader, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { uuid } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader.id is a UUID. */
export default rule({
  on: [publishEvent],
  at: value(messageHeader, 'id'),
  must: uuid,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader.id'),
})
