import { refusal } from '../../provider/refusing.ts'
import { everyOperation } from '../../spec/model/operation.ts'
import { scenario } from '../scenario.ts'

export default scenario({
  name: '503-unavailable',
  meaning:
    'The first two tries of each request are answered with 503, which does not say when to try again, the third as ever.',
  on: everyOperation,
  tries: 2,
  isSuccess: false,
  answer: ({ served }) => {
    const issue = {
      severity: 'fatal',
      code: 'transient',
      diagnostics: 'the service is not available for now',
    } as const
    return refusal(503, [issue], served).answer
  },
})
