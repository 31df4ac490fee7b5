import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { isPatient, type SubWithoutUser, subWithoutUser } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Without a requesting_user claim, the sub claim does not have the value of requesting_patient. */
export default rule({
  on: everyOperation,
  at: subWithoutUser,
  must: z.custom<SubWithoutUser>((value) => !isPatient(value as SubWithoutUser)),
  expected: ({ system }) => `${system}, the value of requesting_system`,
  strength: 'assurance',
  answers: refused.unmatchedClaim,
  source: ruling(3),
})
