import { publishEvent } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { resourceCount } from '../../places/event.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atMostOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** A message of a screening type has no second Organization. */
export default rule({
  on: [publishEvent],
  at: when(({ event }) => event?.isScreening === true, resourceCount('Organization')),
  must: atMostOne,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Organization'),
})
