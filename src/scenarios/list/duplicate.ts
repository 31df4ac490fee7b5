import { refusal } from '../../provider/refusing.ts'
import { createSubscription } from '../../spec/model/operation.ts'
import { refused } from '../../spec/vocabulary/refused.ts'
import type { HttpAnswer } from '../../wire/http-message.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: 'duplicate',
  meaning:
    'Every create is refused as a duplicate, with the id of the subscription that is there already; it can be read and deleted.',
  on: [createSubscription],
  tries: always,
  isSuccess: false,
  answer: ({ served, existing, accept }) => {
    const id = existing ?? idOf(accept())
    const [{ status, code, spine }] = refused.duplicate.answers
    const diagnostics = `subscription already exists : ${id}`
    return refusal(status, [{ severity: 'error', code, spine, diagnostics }], served).answer
  },
})

function idOf({ headers }: HttpAnswer): string | undefined {
  return headers
    .find(([name]) => name === 'Location')?.[1]
    .split('/')
    .at(-1)
}
