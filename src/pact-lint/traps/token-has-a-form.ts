import { ofField } from '../pact.ts'
import { inInteractions, type Trap } from '../trap.ts'

export const tokenHasAForm: Trap = {
  wrong: 'Authorization takes anything',
  why: 'A value from a provider state comes with a matcher by type: in the consumer’s test every text will do, a token or not.',
  find: inInteractions(({ request }) => {
    if (ofField(request.generators, 'Authorization').length === 0) return []
    const matchers = ofField(request.rules, 'Authorization').flatMap((rule) => rule.matchers)
    if (matchers.some(({ match }) => match === 'regex')) return []
    return [
      {
        place: 'request header Authorization',
        received: matchers.length === 0 ? 'no matcher' : matchers.map(({ match }) => match).join(', '),
        instead: 'a regex beside the generator: ^Bearer [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.$',
      },
    ]
  }),
}
