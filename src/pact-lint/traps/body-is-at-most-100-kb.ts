import { inInteractions, type Trap } from '../trap.ts'

export const bodyIsAtMost100Kb: Trap = {
  wrong: 'The body of a request is over 100 kB',
  why: 'The proxy of pact-js answers 413 to it, and the provider never sees it.',
  find: inInteractions(({ request: { body } }) => {
    const size = Buffer.byteLength(body?.text ?? '')
    if (size <= 102_400) return []
    return [{ place: 'request body', received: `${size} bytes`, instead: 'a shorter message' }]
  }),
}
