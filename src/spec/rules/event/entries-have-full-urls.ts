import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bundle, each, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Every entry of the Bundle has a fullUrl. */
export default rule({
  on: [publishEvent],
  at: value(each(bundle, 'entry'), 'fullUrl'),
  must: notBlank,
  strength: 'open',
  answers: refused.resource,
  source: ruling(29),
})
