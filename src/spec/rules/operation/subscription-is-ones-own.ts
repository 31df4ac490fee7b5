import { z } from 'zod'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { ownership } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The subscription that is read or deleted is of an organisation of the caller. */
export default rule({
  on: [readSubscription, deleteSubscription],
  at: ownership,
  must: z
    .enum(['same ASID', 'same organisation'])
    .describe('a subscription of the ASID or organisation that calls'),
  strength: 'assurance',
  answers: refused.otherOrganisation,
  source: ruling(39),
  needs: 'history',
})
