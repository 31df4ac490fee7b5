import { everyOperation } from '../../model/operation.ts'
import { all } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { headerCount } from '../../places/header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** fromASID, toASID and InteractionID are sent once each. */
export default rule({
  on: everyOperation,
  at: all(headerCount('fromASID'), headerCount('toASID'), headerCount('InteractionID')),
  must: exactlyOne,
  strength: 'open',
  answers: refused.endpointHeader,
  source: ruling(12),
})
