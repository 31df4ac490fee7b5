import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { routingPart, routingParts } from '../../places/routing.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** RoutingDemographics has one name; a delete of a screening event need not. */
export default rule({
  on: [publishEvent],
  at: routingParts('name', 'valueHumanName'),
  must: routingPart,
  expected: () => 'one name with a valueHumanName',
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'RoutingDemographics.name'), ruling(30)],
})
