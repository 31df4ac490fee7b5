import { subscriptionApi } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { nhsNumberOfClaim } from '../../places/nhs-number.ts'
import { tenDigits } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The NHS number of requesting_patient is ten digits. */
export default rule({
  on: subscriptionApi,
  at: nhsNumberOfClaim,
  must: tenDigits,
  strength: 'must',
  answers: refused.nhsNumberOfClaim,
  source: [subscriptionGuidance('requesting-patient'), ruling(18)],
})
