import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { acceptLine } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { present } from '../../vocabulary/schemas.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The Accept header is sent. */
export default rule({
  on: everyOperation,
  at: acceptLine,
  must: present.describe('Accept: application/fhir+xml'),
  strength: { client: 'assurance', provider: 'accept' },
  answers: refused.accept,
  source: ruling(15),
})
