import { answerRule } from '../../model/answer-rule.ts'
import { everyOperation } from '../../model/operation.ts'
import { askedFor, mediaTypeAskedFor } from '../../places/answer-media-type.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The media type of an answer is one that Accept asks for; without Accept it is XML. */
export default answerRule({
  on: everyOperation,
  at: mediaTypeAskedFor,
  must: askedFor,
  expected: ([, asked]) => asked.join(' or '),
  strength: 'must',
  source: [...bothGuidances('accept'), ruling(15)],
})
