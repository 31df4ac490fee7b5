import { z } from 'zod'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { line } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { stu3 } from '../../vocabulary/sources.ts'

/** The id in the path is a FHIR id: 1 to 64 letters, digits, dashes and dots. */
export default rule({
  on: [readSubscription, deleteSubscription],
  at: line(({ route }) => route.id ?? route.rawId),
  must: z
    .string()
    .max(64)
    .refine((id) => !/[^A-Za-z0-9\-.]/.test(id) && id !== '.' && id !== '..')
    .describe('an id as NEMS gives it, such as 32 hexadecimal digits'),
  strength: 'must',
  answers: refused.malformedId,
  source: stu3('datatypes', 'id'),
})
