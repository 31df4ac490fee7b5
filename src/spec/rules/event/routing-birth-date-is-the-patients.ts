import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { birthDatesOfRoutingAndPatient } from '../../places/patient.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The birthDateTime of RoutingDemographics falls on the Patient's birthDate. */
export default rule({
  on: [publishEvent],
  at: birthDatesOfRoutingAndPatient,
  must: equal,
  expected: ([, patients]) => `${patients}, as in Patient.birthDate`,
  strength: 'open',
  answers: refused.resource,
  source: ruling(20),
})
