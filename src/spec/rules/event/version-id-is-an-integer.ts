import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { each, messageHeader, sentValue } from '../../places/element.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** MessageHeader.meta.versionId, where sent, is an integer. */
export default rule({
  on: [publishEvent],
  at: sentValue(each(messageHeader, 'meta'), 'versionId'),
  must: z
    .string()
    .regex(/^(?:0|[1-9][0-9]*)$/)
    .describe('an integer, rising with each change'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'meta.versionId'),
})
