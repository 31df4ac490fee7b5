import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { messageEventTypeCoding } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The coding of MessageEventType is of the code system MessageEventType-1. */
export default rule({
  on: [publishEvent],
  at: value(messageEventTypeCoding, 'system'),
  must: z.literal('https://fhir.nhs.uk/STU3/CodeSystem/MessageEventType-1'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'MessageEventType'),
})
