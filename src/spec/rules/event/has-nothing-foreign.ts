import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { foreignParts } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, stu3 } from '../../vocabulary/sources.ts'

/** The message has no attribute, text or namespace that is not FHIR's. */
export default rule({
  on: [publishEvent],
  at: foreignParts,
  must: z.never().describe('elements of http://hl7.org/fhir, attributes value, url and id, no text'),
  strength: 'must',
  answers: refused.resource,
  source: [stu3('xml', 'XML representation'), ruling(33)],
})
