import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count, each, messageHeader } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader.source has a contact. */
export default rule({
  on: [publishEvent],
  at: count(each(messageHeader, 'source'), 'contact'),
  must: atLeastOne.describe('a contact: system phone or email, and a value'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'source.contact'),
})
