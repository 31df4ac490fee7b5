import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { claim } from '../../places/claim.ts'
import { refused } from '../../vocabulary/refused.ts'
import { publicationGuidance, ruling } from '../../vocabulary/sources.ts'

/** The scope claim of a publisher is patient/Bundle.write. */
export default rule({
  on: [publishEvent],
  at: claim('scope'),
  must: z.literal('patient/Bundle.write'),
  strength: 'must',
  answers: refused.scope,
  source: [publicationGuidance('scope'), ruling(4)],
})
