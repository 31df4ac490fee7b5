import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bundle } from '../../places/element.ts'
import { misplacedElements } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** The elements of every resource are in the order of the FHIR STU3 schema. */
export default rule({
  on: [publishEvent],
  at: misplacedElements(bundle),
  must: z.never().describe('the order of the schema'),
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'Bundle'), ruling(33)],
})
