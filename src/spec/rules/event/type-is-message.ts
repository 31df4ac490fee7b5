import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { bundle, value } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The type of the Bundle is message. */
export default rule({
  on: [publishEvent],
  at: value(bundle, 'type'),
  must: z.literal('message'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Bundle'),
})
