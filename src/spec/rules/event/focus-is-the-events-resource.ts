import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { focusOfEvent, isOfEvent, type Target, target } from '../../places/message-references.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** MessageHeader.focus refers to a resource of the Bundle of the type that belongs to the event. */
export default rule({
  on: [publishEvent],
  at: target('focus'),
  must: z.custom<Target>((value) => isOfEvent(value as Target)),
  expected: focusOfEvent,
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'MessageHeader.focus'), ruling(31)],
})
