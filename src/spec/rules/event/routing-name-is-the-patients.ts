import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { namesOfRoutingAndPatient } from '../../places/patient.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The name of RoutingDemographics is the Patient's. */
export default rule({
  on: [publishEvent],
  at: namesOfRoutingAndPatient,
  must: equal,
  expected: ([, patients]) => `${patients}, as in Patient.name`,
  strength: 'open',
  answers: refused.resource,
  source: ruling(20),
})
