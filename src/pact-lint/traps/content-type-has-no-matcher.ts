import { ofField } from '../pact.ts'
import { inParts, type Trap } from '../trap.ts'

export const contentTypeHasNoMatcher: Trap = {
  wrong: 'Content-Type or Accept has a matcher',
  why: 'Without one Pact reads the media type: parameters that are not asked for do not matter, nor does their case. With one it compares text: charset=UTF-8 is not charset=utf-8.',
  find: inParts((part, name) =>
    ['Content-Type', 'Accept'].flatMap((field) =>
      ofField(part.rules, field).map(({ matchers }) => ({
        place: `${name} header ${field}`,
        received: matchers.map(({ match, regex }) => regex ?? match).join(', '),
        instead: 'the bare media type, such as application/fhir+xml, and no matcher',
      })),
    ),
  ),
}
