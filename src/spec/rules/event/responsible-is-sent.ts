import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { referenceOf } from '../../places/message-references.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader has a reference to the responsible Organization. */
export default rule({
  on: [publishEvent],
  at: referenceOf('responsible'),
  must: notBlank.describe('a reference to an Organization of the Bundle'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader.responsible'),
})
