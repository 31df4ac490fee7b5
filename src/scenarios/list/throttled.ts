import { refusal } from '../../provider/refusing.ts'
import { everyOperation } from '../../spec/model/operation.ts'
import { scenario } from '../scenario.ts'

export default scenario({
  name: '429-retry-after',
  meaning: 'The first two tries of each request are answered with 429 and Retry-After: 1, the third as ever.',
  on: everyOperation,
  tries: 2,
  isSuccess: false,
  answer: ({ served }) => {
    const issue = {
      severity: 'error',
      code: 'throttled',
      diagnostics: 'too many requests: try again in a second',
    } as const
    return refusal(429, [issue], served, [['Retry-After', '1']]).answer
  },
})
