import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { routingNhsNumber } from '../../places/routing.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** RoutingDemographics has one nhsNumber, under the NHS number system. */
export default rule({
  on: [publishEvent],
  at: routingNhsNumber,
  must: z
    .literal('https://fhir.nhs.uk/Id/nhs-number')
    .describe('one nhsNumber, valueIdentifier.system https://fhir.nhs.uk/Id/nhs-number'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'RoutingDemographics.nhsNumber'),
})
