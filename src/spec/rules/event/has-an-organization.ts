import { publishEvent } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { resourceCount } from '../../places/event.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Bundle has an Organization; a delete of a screening event may have none. */
export default rule({
  on: [publishEvent],
  at: when(({ event }) => event?.isScreeningDelete === false, resourceCount('Organization')),
  must: atLeastOne.describe('an Organization'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Organization'),
})
