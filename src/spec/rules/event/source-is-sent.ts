import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count, messageHeader } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader has a source. */
export default rule({
  on: [publishEvent],
  at: count(messageHeader, 'source'),
  must: atLeastOne.describe('a source with name, contact and endpoint'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader.source'),
})
