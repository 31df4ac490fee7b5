import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { patientAndRouting } from '../../places/patient.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The Patient's NHS number is the one that the message is routed by. */
export default rule({
  on: [publishEvent],
  at: patientAndRouting,
  must: equal,
  expected: ([, routed]) => `${routed}, the nhsNumber of RoutingDemographics`,
  strength: { client: 'must', provider: 'open' },
  answers: refused.resource,
  source: ruling(20),
})
