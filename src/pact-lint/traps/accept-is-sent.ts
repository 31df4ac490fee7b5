import { fieldOf } from '../pact.ts'
import { inInteractions, type Trap } from '../trap.ts'

export const acceptIsSent: Trap = {
  wrong: 'A request has no Accept',
  why: 'The verifier then sends Accept: */*, which the client does not: the answer may come in another media type.',
  find: inInteractions(({ request }) =>
    fieldOf(request, 'Accept') === undefined
      ? [
          {
            place: 'request headers',
            received: 'no Accept',
            instead: '"Accept": ["application/fhir+xml"], sent by the client too',
          },
        ]
      : [],
  ),
}
