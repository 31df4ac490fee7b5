import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { nhsNumber } from '../../places/nhs-number.ts'
import { tenDigits } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** Every NHS number in the body is ten digits. */
export default rule({
  on: [publishEvent, createSubscription],
  at: nhsNumber,
  must: tenDigits,
  strength: 'must',
  answers: refused.nhsNumber,
  source: [...bothGuidances('nhs-numbers'), ruling(18)],
})
