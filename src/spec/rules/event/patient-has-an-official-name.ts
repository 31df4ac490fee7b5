import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { patientOfficialNameCount } from '../../places/patient.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The Patient has an official name. */
export default rule({
  on: [publishEvent],
  at: patientOfficialNameCount,
  must: atLeastOne.describe('a name with use official'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Patient'),
})
