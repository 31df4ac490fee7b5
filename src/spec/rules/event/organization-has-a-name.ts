import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { resourcesOf } from '../../places/event.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Every Organization has a name. */
export default rule({
  on: [publishEvent],
  at: value(resourcesOf('Organization'), 'name'),
  must: notBlank,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Organization'),
})
