import { refusal } from '../../provider/refusing.ts'
import { everyOperation } from '../../spec/model/operation.ts'
import { defaultMediaType } from '../../spec/vocabulary/media-types.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: 'xml-outcome',
  meaning:
    'Every request without an Accept is refused with an OperationOutcome in XML, which NEMS takes then, though it came in JSON.',
  on: everyOperation,
  tries: always,
  isSuccess: false,
  answer: ({ request }) => {
    if (request.accept.lines.some(Boolean)) return undefined
    const diagnostics = 'the resource breaks a rule'
    const issue = { severity: 'error', code: 'invalid', spine: 'INVALID_RESOURCE', diagnostics } as const
    return refusal(422, [issue], { essence: defaultMediaType, syntax: 'xml' }).answer
  },
})
