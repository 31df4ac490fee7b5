import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { ofIssue, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** The coding of an issue has a display. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), ofIssue('details', 'coding', 'display')),
  must: notBlank.describe('what the code means, in words'),
  strength: 'advice',
  source: [spineCoreErrors('Error codes')],
})
