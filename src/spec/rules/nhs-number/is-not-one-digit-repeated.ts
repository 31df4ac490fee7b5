import { createSubscription, publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { nhsNumber } from '../../places/nhs-number.ts'
import { hasTenDigits } from '../../vocabulary/nhs-number.ts'
import { notOneDigitRepeated } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** No NHS number in the body is one digit ten times. */
export default rule({
  on: [publishEvent, createSubscription],
  at: only(nhsNumber, hasTenDigits),
  must: notOneDigitRepeated,
  strength: 'open',
  answers: refused.nhsNumber,
  source: ruling(18),
})
