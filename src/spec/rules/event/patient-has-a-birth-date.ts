import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { resourcesOf } from '../../places/event.ts'
import { hasTime, isDateTime } from '../../vocabulary/date-time.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Patient has a birthDate. */
export default rule({
  on: [publishEvent],
  at: value(resourcesOf('Patient'), 'birthDate'),
  must: z
    .string()
    .refine((text) => isDateTime(text) && !hasTime(text))
    .describe('a FHIR date, such as 2026-01-31'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Patient'),
})
