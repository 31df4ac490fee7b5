import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { countUnlessLeftOut } from '../../places/event.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Bundle has one Patient; a delete of a screening event may have none. */
export default rule({
  on: [publishEvent],
  at: countUnlessLeftOut('Patient'),
  must: exactlyOne.describe('exactly one Patient'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Patient'),
})
