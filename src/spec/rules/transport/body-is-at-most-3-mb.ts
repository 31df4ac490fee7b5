import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bodySize } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** An event message takes at most 3 MB. */
export default rule({
  on: [publishEvent],
  at: bodySize,
  must: z.int().max(3_145_728).describe('at most 3 MB: 3,145,728 bytes'),
  strength: 'must',
  answers: refused.tooLarge,
  source: [nemsPage('publication_publish', 'Message size'), ruling(35)],
})
