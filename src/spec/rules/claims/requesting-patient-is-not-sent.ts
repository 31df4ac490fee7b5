import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { absent } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The requesting_patient claim is not sent to the Publication API. */
export default rule({
  on: [publishEvent],
  at: claim('requesting_patient'),
  must: absent,
  strength: 'open',
  answers: refused.token,
  source: ruling(5),
})
