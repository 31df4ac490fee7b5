import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { looseResponsible, type Target } from '../../places/message-references.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** MessageHeader.responsible does not refer out of the Bundle. */
export default rule({
  on: [publishEvent],
  at: looseResponsible,
  must: z.custom<Target>((value) => (value as Target).type === 'Organization'),
  expected: () => 'the fullUrl of an Organization of the Bundle',
  strength: 'open',
  answers: refused.resource,
  source: ruling(31),
})
