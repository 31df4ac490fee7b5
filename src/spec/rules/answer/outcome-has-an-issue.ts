import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { issueCount, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { atLeastOne } from '../../vocabulary/schemas.ts'
import { stu3 } from '../../vocabulary/sources.ts'

/** An OperationOutcome has an issue. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), issueCount),
  must: atLeastOne.describe('an issue that says what is wrong'),
  strength: 'must',
  source: [stu3('operationoutcome', 'issue')],
})
