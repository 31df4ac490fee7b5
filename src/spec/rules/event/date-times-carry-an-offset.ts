import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { dateTimes } from '../../places/event.ts'
import { isDateTime } from '../../vocabulary/date-time.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, stu3 } from '../../vocabulary/sources.ts'

/** Every dateTime of the message that has a time carries an offset. */
export default rule({
  on: [publishEvent],
  at: dateTimes,
  must: z
    .string()
    .refine(isDateTime)
    .describe('a FHIR dateTime; with a time, an offset such as +00:00 or Z too'),
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'Data types'), stu3('datatypes', 'dateTime')],
})
