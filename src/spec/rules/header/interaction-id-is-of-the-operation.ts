import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import {
  expectedInteraction,
  type Interaction,
  interaction,
  isOfOperation,
} from '../../places/interaction.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** InteractionID is that of the operation called. */
export default rule({
  on: everyOperation,
  at: interaction,
  must: z.custom<Interaction>((value) => isOfOperation(value as Interaction)),
  expected: expectedInteraction,
  strength: 'must',
  answers: refused.endpointHeader,
  source: [
    nemsPage('publication_publish', 'Request headers'),
    nemsPage('overview_supported_events', 'Interaction ids'),
  ],
})
