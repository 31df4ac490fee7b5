import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { isSystemOrPatient, type SubWithoutUser, subWithoutUser } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** Without a requesting_user claim, the sub claim has the value of requesting_system. */
export default rule({
  on: everyOperation,
  at: subWithoutUser,
  must: z.custom<SubWithoutUser>((value) => isSystemOrPatient(value as SubWithoutUser)),
  expected: ({ system }) => `${system}, the value of requesting_system`,
  strength: 'must',
  answers: refused.unmatchedClaim,
  source: [...bothGuidances('sub-without-user'), ruling(3)],
})
