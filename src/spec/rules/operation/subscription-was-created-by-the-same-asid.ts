import { z } from 'zod'
import { deleteSubscription, readSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { ownership } from '../../places/line.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The subscription that is read or deleted was created by the same ASID. */
export default rule({
  on: [readSubscription, deleteSubscription],
  at: only(ownership, (owner) => owner !== 'another organisation'),
  must: z.literal('same ASID').describe('the ASID that created it'),
  strength: 'open',
  answers: refused.otherOrganisation,
  source: ruling(39),
  needs: 'history',
})
