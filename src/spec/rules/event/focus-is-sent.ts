import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count, messageHeader } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader has one focus. */
export default rule({
  on: [publishEvent],
  at: count(messageHeader, 'focus'),
  must: exactlyOne.describe('exactly one focus'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader.focus'),
})
