import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { isAge } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Patient.age begins with lt or gt. */
export default rule({
  on: [createSubscription],
  at: only(componentValue('Patient.age'), isAge),
  must: z
    .string()
    .refine((age) => age.startsWith('lt') || age.startsWith('gt'))
    .describe('lt or gt and a number of years, such as lt5'),
  strength: 'open',
  answers: refused.criteria,
  source: ruling(22),
})
