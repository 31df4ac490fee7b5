import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bundle } from '../../places/element.ts'
import { unknownElements } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** Every element of the message is one that FHIR STU3 defines there. */
export default rule({
  on: [publishEvent],
  at: unknownElements(bundle),
  must: z.never().describe('an element of FHIR STU3'),
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'Bundle'), ruling(33)],
})
