import { z } from 'zod'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { syntaxFault } from '../../places/structure.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, stu3 } from '../../vocabulary/sources.ts'

/** An XML body is well formed. */
export default rule({
  on: [publishEvent, createSubscription],
  at: when(({ body }) => body.syntax !== 'json', syntaxFault('syntax')),
  must: z.never().describe('well-formed XML'),
  strength: 'must',
  answers: refused.notWellFormed,
  source: [nemsPage('publication_publish', 'Request'), stu3('xml', 'XML representation')],
})
