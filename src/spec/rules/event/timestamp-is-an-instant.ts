import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { messageHeader, sentValue } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { instant } from '../../vocabulary/schemas.ts'
import { stu3 } from '../../vocabulary/sources.ts'

/** MessageHeader.timestamp is a FHIR instant. */
export default rule({
  on: [publishEvent],
  at: sentValue(messageHeader, 'timestamp'),
  must: instant,
  strength: 'must',
  answers: refused.resource,
  source: stu3('messageheader', 'timestamp'),
})
