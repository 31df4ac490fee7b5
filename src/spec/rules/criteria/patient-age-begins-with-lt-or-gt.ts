import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Patient.age begins with lt or gt. */
export default rule({
  on: [createSubscription],
  at: only(componentValue('Patient.age'), (text) => /^(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?[0-9]{1,3}$/.test(text)),
  must: z
    .string()
    .regex(/^[lg]t/)
    .describe('lt or gt and a number of years, such as lt5'),
  strength: 'open',
  answers: refused.criteria,
  source: ruling(22),
})
