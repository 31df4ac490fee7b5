import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { patientNhsNumberCount } from '../../places/patient.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Patient has one NHS number. */
export default rule({
  on: [publishEvent],
  at: patientNhsNumberCount,
  must: exactlyOne.describe('exactly one identifier under https://fhir.nhs.uk/Id/nhs-number'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Patient'),
})
