import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count } from '../../places/element.ts'
import { focusResource } from '../../places/message-references.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The resource that the focus refers to has one identifier. */
export default rule({
  on: [publishEvent],
  at: count(focusResource, 'identifier'),
  must: exactlyOne.describe('exactly one identifier'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader.focus'),
})
