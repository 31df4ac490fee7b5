import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { type ContactPoint, contactValue, fitsItsSystem } from '../../places/message-header.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The value of the contact of MessageHeader.source is of its system. */
export default rule({
  on: [publishEvent],
  at: contactValue,
  must: z.custom<ContactPoint>((value) => fitsItsSystem(value as ContactPoint)),
  expected: ({ system }) => (system === 'email' ? 'an e-mail address' : 'a telephone number'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'source.contact'),
})
