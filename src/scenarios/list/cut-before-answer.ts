import { everyOperation } from '../../spec/model/operation.ts'
import { cutAnswer } from '../cut-answer.ts'
import { scenario } from '../scenario.ts'

export default scenario({
  name: 'cut-before-answer',
  meaning:
    'At the first try of each request the connection is cut before any byte of an answer, and nothing is done; then as ever.',
  on: everyOperation,
  tries: 1,
  isSuccess: false,
  answer: (asked) => cutAnswer(asked, 'before the first byte'),
})
