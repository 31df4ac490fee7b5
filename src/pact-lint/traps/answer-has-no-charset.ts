import { fieldOf } from '../pact.ts'
import { inInteractions, type Trap } from '../trap.ts'

export const answerHasNoCharset: Trap = {
  wrong: 'The Content-Type of an answer, or of a body, has a charset',
  why: 'Pact then refuses an answer without one, which is as good: FHIR is UTF-8. The bare type takes both.',
  find: inInteractions(({ request, response }) =>
    [
      { place: 'response header Content-Type', type: fieldOf(response, 'Content-Type') },
      { place: 'response body contentType', type: response.body?.contentType },
      { place: 'request body contentType', type: request.body?.contentType },
    ].flatMap(({ place, type }) =>
      type === undefined || !/;\s*charset/i.test(type)
        ? []
        : [{ place, received: type, instead: type.replace(/\s*;.*/, '') }],
    ),
  ),
}
