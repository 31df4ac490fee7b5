import { z } from 'zod'
import { subscriptionApi } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { sentClaim } from '../../places/claim.ts'
import { nhsNumberOf } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The requesting_patient claim, where sent, is an identifier under an NHS number system. */
export default rule({
  on: subscriptionApi,
  at: sentClaim('requesting_patient'),
  must: z
    .string()
    .refine((text) => nhsNumberOf(text) !== undefined)
    .describe('http://fhir.nhs.net/Id/nhs-number|<NHS number>'),
  strength: 'must',
  answers: refused.token,
  source: [subscriptionGuidance('requesting-patient'), ruling(17)],
})
