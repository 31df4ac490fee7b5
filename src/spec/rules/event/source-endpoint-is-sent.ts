import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, messageHeader, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { ruling, stu3 } from '../../vocabulary/sources.ts'

/** MessageHeader.source has an endpoint. */
export default rule({
  on: [publishEvent],
  at: value(each(messageHeader, 'source'), 'endpoint'),
  must: notBlank.describe('the URI of the system that sends, such as urn:nhs:addressing:asid:<ASID>'),
  strength: { client: 'must', provider: 'open' },
  answers: refused.resource,
  source: [stu3('messageheader', 'source.endpoint'), ruling(29)],
})
