import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { joseDocument } from '../../places/jose-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The JOSE header has no other members than alg and typ. */
export default rule({
  on: everyOperation,
  at: map(joseDocument, ({ value }) =>
    Object.keys(value as object).filter((name) => !['alg', 'typ', 'crit'].includes(name)),
  ),
  must: z.array(z.string()).max(0).describe('alg and typ only'),
  strength: 'open',
  answers: refused.token,
  source: ruling(9),
})
