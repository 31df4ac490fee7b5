import { fieldOf } from '../pact.ts'
import { inParts, isAbout, type Trap } from '../trap.ts'

export const bodyHasAContentType: Trap = {
  wrong: 'A body comes without a Content-Type field',
  why: 'Pact then takes any type that ends alike, FHIR JSON labelled as XML too; and the proxy of pact-js does not send a request on that has none.',
  find: inParts((part, name, interaction) =>
    part.body === undefined ||
    part.body.text === '' ||
    fieldOf(part, 'Content-Type') !== undefined ||
    isAbout(interaction, 'media-type/content-type', 'transport/body-is-not-sent')
      ? []
      : [
          {
            place: `${name} headers`,
            received: 'no Content-Type',
            instead: `"Content-Type": ["${part.body.contentType ?? 'application/fhir+xml'}"]`,
          },
        ],
  ),
}
