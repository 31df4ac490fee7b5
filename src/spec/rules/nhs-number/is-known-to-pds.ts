import { createSubscription, publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { known } from '../../places/endpoint.ts'
import { nhsNumber } from '../../places/nhs-number.ts'
import { isValidNhsNumber, knownPatient } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** Every NHS number in the body is known to PDS. */
export default rule({
  on: [publishEvent, createSubscription],
  at: known(only(nhsNumber, isValidNhsNumber), (registry, number) => registry.patient(number)),
  must: knownPatient,
  expected: () => 'a patient whom PDS knows (patients in the registry)',
  strength: { client: 'must', provider: 'open' },
  answers: refused.unknownPatient,
  source: [...bothGuidances('nhs-numbers'), ruling(19)],
  needs: 'registry',
  enforcedBy: 'pds',
})
