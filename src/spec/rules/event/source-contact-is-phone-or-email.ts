import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { value } from '../../places/element.ts'
import { sourceContact } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The contact of MessageHeader.source is a phone number or an e-mail address. */
export default rule({
  on: [publishEvent],
  at: value(sourceContact, 'system'),
  must: z.enum(['phone', 'email']),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'source.contact'),
})
