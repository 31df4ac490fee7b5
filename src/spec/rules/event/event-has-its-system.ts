import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, messageHeader, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader.event is of the code system EventType-1. */
export default rule({
  on: [publishEvent],
  at: value(each(messageHeader, 'event'), 'system'),
  must: z.literal('https://fhir.nhs.uk/STU3/CodeSystem/EventType-1'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageHeader.event'),
})
