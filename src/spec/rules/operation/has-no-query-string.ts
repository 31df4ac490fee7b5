import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { line } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The request has no query string. */
export default rule({
  on: everyOperation,
  at: line(({ route }) => route.query !== undefined),
  must: z.literal(false).describe('no query string'),
  strength: 'open',
  answers: refused.methodOrPath,
  source: ruling(35),
})
