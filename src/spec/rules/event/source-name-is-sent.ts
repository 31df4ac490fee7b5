import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, messageHeader, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader.source has a name. */
export default rule({
  on: [publishEvent],
  at: value(each(messageHeader, 'source'), 'name'),
  must: notBlank.describe('<name value="…"/>, before contact and endpoint: the system that sends'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'source.name'),
})
