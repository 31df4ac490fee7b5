import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { field, where } from '../../places/answer.ts'
import { present } from '../../vocabulary/schemas.ts'
import { rfc } from '../../vocabulary/sources.ts'

/** A 401 has a WWW-Authenticate header. */
export default answerRule({
  on: everyOperation,
  at: where((exchange) => exchange.answer.status === 401, field('WWW-Authenticate')),
  must: present.describe('WWW-Authenticate: Bearer'),
  strength: 'advice',
  source: [rfc(6750, '3'), rfc(9110, '15.5.2')],
})
