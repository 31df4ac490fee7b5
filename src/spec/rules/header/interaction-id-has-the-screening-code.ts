import { publishEvent } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { isScreening, namedByTable, namedEvent } from '../../places/interaction.ts'
import { publishInteraction } from '../../vocabulary/interactions.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** InteractionID of a screening event names it by the code of the table, not by the FHIR code. */
export default rule({
  on: [publishEvent],
  at: only(namedEvent, ({ event }) => isScreening(event)),
  must: namedByTable,
  expected: ({ event }) => publishInteraction(event),
  strength: 'open',
  answers: refused.endpointHeader,
  source: ruling(7),
})
