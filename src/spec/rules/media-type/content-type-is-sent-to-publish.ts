import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { contentTypeLine } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { present } from '../../vocabulary/schemas.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** An event message is sent with a Content-Type. */
export default rule({
  on: [publishEvent],
  at: contentTypeLine,
  must: present.describe('Content-Type: application/fhir+xml'),
  strength: { client: 'must', provider: 'accept' },
  answers: refused.mediaType,
  source: [nemsPage('publication_publish', 'Request headers'), ruling(16)],
})
