import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { metaLastUpdated } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { instant } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader.meta.lastUpdated is the instant at which the change happened. */
export default rule({
  on: [publishEvent],
  at: metaLastUpdated,
  must: instant,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'meta.lastUpdated'),
})
