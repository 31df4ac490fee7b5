import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { type Assurance, assurance, isAssured } from '../../places/registered.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, nemsPage, ruling } from '../../vocabulary/sources.ts'

/** The ASID was assured for the interaction called. */
export default rule({
  on: everyOperation,
  at: assurance,
  must: z.custom<Assurance>((value) => isAssured(value as Assurance)),
  expected: ({ endpoint }) => `one of ${endpoint.interactions?.join(', ')}`,
  strength: 'must',
  answers: refused.notAssured,
  source: [...bothGuidances('assurance'), nemsPage('build_endpoints', 'Interactions'), ruling(13)],
  needs: 'registry',
})
