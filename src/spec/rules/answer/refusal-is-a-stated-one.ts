import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { allowedInWords, isAllowed, type Refused, refusal } from '../../places/answer-refusal.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** A refusal has a status, an issue code and a Spine code that the pages state for the fault. */
export default answerRule({
  on: everyOperation,
  at: refusal('stated'),
  must: z.custom<Refused>((value) => isAllowed(value as Refused)),
  expected: allowedInWords,
  strength: 'must',
  source: [spineCoreErrors('Error codes')],
})
