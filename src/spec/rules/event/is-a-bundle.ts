import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { rootName } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The body is a FHIR Bundle. */
export default rule({
  on: [publishEvent],
  at: rootName,
  must: z.literal('Bundle').describe('a Bundle in the namespace http://hl7.org/fhir'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Bundle'),
})
