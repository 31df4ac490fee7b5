import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { resourceCount } from '../../places/event.ts'
import { refused } from '../../vocabulary/refused.ts'
import { atMostOne } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The Bundle has no second MessageHeader. */
export default rule({
  on: [publishEvent],
  at: resourceCount('MessageHeader'),
  must: atMostOne,
  strength: 'must',
  answers: refused.resource,
  source: ruling(31),
})
