import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { isAge } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Patient.age is a number of years behind a FHIR prefix. */
export default rule({
  on: [createSubscription],
  at: componentValue('Patient.age'),
  must: z.string().refine(isAge).describe('lt or gt and a number of years, such as lt5'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'Patient.age'),
})
