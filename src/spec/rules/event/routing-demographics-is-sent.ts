import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { extensionCount } from '../../places/message-header.ts'
import { routingDemographicsExtension } from '../../vocabulary/extensions.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader has one RoutingDemographics extension. */
export default rule({
  on: [publishEvent],
  at: extensionCount(routingDemographicsExtension, 'RoutingDemographics'),
  must: exactlyOne,
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'RoutingDemographics'),
})
