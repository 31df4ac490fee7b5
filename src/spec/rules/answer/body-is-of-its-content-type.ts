import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { syntaxAndType } from '../../places/answer-media-type.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { bothGuidances } from '../../vocabulary/sources.ts'

/** The body of an answer has the syntax that its Content-Type says. */
export default answerRule({
  on: everyOperation,
  at: syntaxAndType,
  must: equal,
  expected: ([, declared]) => `${declared.toUpperCase()}, as Content-Type says`,
  strength: 'must',
  source: [...bothGuidances('accept')],
})
