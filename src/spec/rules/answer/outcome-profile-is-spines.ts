import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { outcomeProfiles, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** The profile of an OperationOutcome, where sent, is Spine-OperationOutcome-1. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), outcomeProfiles),
  must: z.literal('https://fhir.nhs.uk/STU3/StructureDefinition/Spine-OperationOutcome-1'),
  strength: 'must',
  source: [spineCoreErrors('OperationOutcome')],
})
