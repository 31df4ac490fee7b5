import { inParts, type Trap } from '../trap.ts'

export const bodyHasNoContentTypeMatcher: Trap = {
  wrong: 'A body is matched by its content type',
  why: 'Pact cannot apply that to XML: even the same bytes do not match.',
  find: inParts(({ rules }, name) =>
    rules
      .filter(
        ({ category, matchers }) =>
          category === 'body' && matchers.some(({ match }) => /^contentType$/i.test(match)),
      )
      .map(({ at }) => ({
        place: `${name} body ${at}`,
        received: 'a matcher contentType',
        instead: 'the body as text (xmlBody), with matchers on the values that differ',
      })),
  ),
}
