import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { field, where } from '../../places/answer.ts'
import { isExcused } from '../../places/answer-refusal.ts'
import { present } from '../../vocabulary/schemas.ts'
import { bothGuidances } from '../../vocabulary/sources.ts'

/** An answer with a body says its media type. */
export default answerRule({
  on: everyOperation,
  at: where(
    (exchange) => exchange.answer.body.syntax !== 'none' && !isExcused(exchange),
    field('Content-Type'),
  ),
  must: present.describe('a FHIR media type, such as application/fhir+xml'),
  strength: 'must',
  source: [...bothGuidances('content-type')],
})
