import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { components } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { rfc, ruling } from '../../vocabulary/sources.ts'

/** Percent-encoding in the criteria is valid. */
export default rule({
  on: [createSubscription],
  at: map(components, ({ decodable }) => decodable),
  must: z.literal(true).describe('% with two hexadecimal digits, UTF-8'),
  strength: 'must',
  answers: refused.criteria,
  source: [ruling(21), rfc(3986, '2.1')],
})
