import { everyOperation } from '../../spec/model/operation.ts'
import { cutAnswer } from '../cut-answer.ts'
import { scenario } from '../scenario.ts'

export default scenario({
  name: 'cut-half-way',
  meaning:
    'At the first try of each request the connection is cut half way through the answer, and nothing is done; then as ever.',
  on: everyOperation,
  tries: 1,
  isSuccess: false,
  answer: (asked) => cutAnswer(asked, 'half way'),
})
