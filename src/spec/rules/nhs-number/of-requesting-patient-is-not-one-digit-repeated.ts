import { subscriptionApi } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { nhsNumberOfClaim } from '../../places/nhs-number.ts'
import { hasTenDigits } from '../../vocabulary/nhs-number.ts'
import { notOneDigitRepeated } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The NHS number of requesting_patient is not one digit ten times. */
export default rule({
  on: subscriptionApi,
  at: only(nhsNumberOfClaim, hasTenDigits),
  must: notOneDigitRepeated,
  strength: 'open',
  answers: refused.nhsNumberOfClaim,
  source: ruling(18),
})
