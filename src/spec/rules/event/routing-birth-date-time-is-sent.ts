import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { routingPart, routingParts } from '../../places/routing.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** RoutingDemographics has one birthDateTime; a delete of a screening event need not. */
export default rule({
  on: [publishEvent],
  at: routingParts('birthDateTime', 'valueDateTime'),
  must: routingPart,
  expected: () => 'one birthDateTime with a valueDateTime',
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'RoutingDemographics.birthDateTime'), ruling(30)],
})
