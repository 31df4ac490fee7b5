import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { nhsNumberOf } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** Patient.identifier is an identifier under an NHS number system. */
export default rule({
  on: [createSubscription],
  at: componentValue('Patient.identifier'),
  must: z
    .string()
    .refine((text) => nhsNumberOf(text) !== undefined)
    .describe('http://fhir.nhs.net/Id/nhs-number|<NHS number>'),
  strength: 'must',
  answers: refused.criteria,
  source: [nemsPage('explore_create_subscription', 'Patient.identifier'), ruling(17)],
})
