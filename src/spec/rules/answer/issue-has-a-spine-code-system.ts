import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { ofIssue, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** The coding of an issue is of the system Spine-ErrorOrWarningCode-1. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), ofIssue('details', 'coding', 'system')),
  must: z.enum([
    'https://fhir.nhs.uk/STU3/CodeSystem/Spine-ErrorOrWarningCode-1',
    'https://fhir.nhs.uk/STU3/ValueSet/Spine-ErrorOrWarningCode-1',
  ]),
  strength: 'must',
  source: [spineCoreErrors('Error codes')],
})
