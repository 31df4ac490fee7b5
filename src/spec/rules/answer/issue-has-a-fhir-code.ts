import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { ofIssue, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { issueTypes } from '../../vocabulary/issue-types.ts'
import { spineCoreErrors, stu3 } from '../../vocabulary/sources.ts'

/** The code of an issue is a FHIR issue type. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), ofIssue('code')),
  must: z.enum(issueTypes).describe('a FHIR issue type, such as invalid or structure'),
  strength: 'must',
  source: [spineCoreErrors('OperationOutcome'), stu3('valueset-issue-type', 'Issue types')],
})
