import { subscriptionApi } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { nhsNumberOfClaim } from '../../places/nhs-number.ts'
import { hasTenDigits } from '../../vocabulary/nhs-number.ts'
import { checked, hintOfCheckDigit } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The NHS number of requesting_patient ends in its check digit. */
export default rule({
  on: subscriptionApi,
  at: only(nhsNumberOfClaim, hasTenDigits),
  must: checked,
  hint: hintOfCheckDigit,
  strength: 'must',
  answers: refused.nhsNumberOfClaim,
  source: subscriptionGuidance('requesting-patient'),
})
