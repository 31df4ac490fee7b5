import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { certificateNames } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, nemsPage } from '../../vocabulary/sources.ts'

/** The client certificate is that of the endpoint. */
export default rule({
  on: everyOperation,
  at: certificateNames,
  must: z.custom<readonly [readonly string[], string]>(
    (value) => Array.isArray(value) && value[0].includes(value[1]),
  ),
  expected: ([, name]) => name,
  strength: 'must',
  answers: refused.certificate,
  source: [...bothGuidances('endpoint'), nemsPage('build_endpoints', 'Certificates')],
  needs: 'certificate',
})
