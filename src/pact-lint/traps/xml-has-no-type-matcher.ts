import { syntaxOf } from '../pact.ts'
import { inInteractions, type Trap } from '../trap.ts'

export const xmlHasNoTypeMatcher: Trap = {
  wrong: 'XML of a request is matched by type',
  why: 'That allows no other elements, nor more of them: a request with one element more is still refused.',
  find: inInteractions(({ request }) => {
    if (syntaxOf(request) !== 'xml') return []
    return request.rules
      .filter(({ category, at }) => category === 'body' && !at.includes('@') && !at.includes('#text'))
      .filter(({ matchers }) => matchers.some(({ match }) => match === 'type'))
      .map(({ at }) => ({
        place: `request body ${at}`,
        received: 'a matcher type on an element',
        instead: 'a regex on each value that differs, and one interaction for each shape of message',
      }))
  }),
}
