import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { isOutOfTheBundle, type Target, target } from '../../places/message-references.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** MessageHeader.responsible refers to an Organization of the Bundle. */
export default rule({
  on: [publishEvent],
  at: when(({ event }) => event?.isScreeningDelete === false, target('responsible')),
  must: z.custom<Target>(
    (value) => isOutOfTheBundle(value as Target) || (value as Target).type === 'Organization',
  ),
  expected: () => 'the fullUrl of an Organization of the Bundle',
  strength: 'must',
  answers: refused.resource,
  source: [nemsPage('explore_generic_event_requirements', 'MessageHeader.responsible'), ruling(31)],
})
