import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { header } from '../../places/header.ts'
import { asid } from '../../vocabulary/asid.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** fromASID is the ASID of the caller. */
export default rule({
  on: everyOperation,
  at: header('fromASID'),
  must: asid,
  strength: 'must',
  answers: refused.endpointHeader,
  source: nemsPage('publication_publish', 'Request headers'),
})
