import { subscriptionApi } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { known } from '../../places/endpoint.ts'
import { nhsNumberOfClaim } from '../../places/nhs-number.ts'
import { isValidNhsNumber, knownPatient } from '../../vocabulary/nhs-number-schemas.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** The NHS number of requesting_patient is known to PDS. */
export default rule({
  on: subscriptionApi,
  at: known(only(nhsNumberOfClaim, isValidNhsNumber), (registry, number) => registry.patient(number)),
  must: knownPatient,
  expected: () => 'a patient whom PDS knows (patients in the registry)',
  strength: { client: 'must', provider: 'open' },
  answers: refused.unknownPatient,
  source: [subscriptionGuidance('requesting-patient'), ruling(19)],
  needs: 'registry',
  enforcedBy: 'pds',
})
