import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { count, messageHeader } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { ruling, stu3 } from '../../vocabulary/sources.ts'

/** MessageHeader has a timestamp. */
export default rule({
  on: [publishEvent],
  at: count(messageHeader, 'timestamp'),
  must: atLeastOne.describe('a FHIR instant, such as 2026-01-31T09:30:00+00:00'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.resource,
  source: [stu3('messageheader', 'timestamp'), ruling(29)],
})
