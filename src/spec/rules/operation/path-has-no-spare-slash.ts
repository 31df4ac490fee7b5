import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { line } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The path has no slash at its end and no two slashes in a row. */
export default rule({
  on: everyOperation,
  at: line(({ route }) => route.spareSlash),
  must: z.literal(false).describe('one slash between segments, none at the end'),
  strength: 'open',
  answers: refused.methodOrPath,
  source: ruling(35),
})
