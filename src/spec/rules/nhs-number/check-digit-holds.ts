import { createSubscription, publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { nhsNumber } from '../../places/nhs-number.ts'
import { hasTenDigits } from '../../vocabulary/nhs-number.ts'
import { checked, hintOfCheckDigit } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** Every NHS number in the body ends in its check digit. */
export default rule({
  on: [publishEvent, createSubscription],
  at: only(nhsNumber, hasTenDigits),
  must: checked,
  hint: hintOfCheckDigit,
  strength: 'must',
  answers: refused.nhsNumber,
  source: [...bothGuidances('nhs-numbers'), ruling(20)],
})
