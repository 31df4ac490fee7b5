import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { headerCount } from '../../places/header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { exactlyOne } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** There is one Content-Type header. */
export default rule({
  on: [publishEvent, createSubscription],
  at: headerCount('Content-Type'),
  must: exactlyOne,
  strength: { client: 'must', provider: 'open' },
  answers: refused.mediaType,
  source: ruling(14),
})
