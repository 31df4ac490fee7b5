import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { ofError, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { notBlank } from '../../vocabulary/schemas.ts'
import { spineCoreErrors } from '../../vocabulary/sources.ts'

/** An error has a code in issue.details.coding. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => !isExcused(exchange), ofError('details', 'coding', 'code')),
  must: notBlank.describe('a Spine error code, such as INVALID_RESOURCE'),
  strength: 'must',
  source: [spineCoreErrors('Error codes')],
})
