import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { certificateState } from '../../places/transport.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, nemsPage } from '../../vocabulary/sources.ts'

/** The client presents a certificate that is trusted and in date. */
export default rule({
  on: everyOperation,
  at: certificateState,
  must: z.literal('valid').describe('a trusted certificate that is in date'),
  strength: 'must',
  answers: refused.certificate,
  source: [...bothGuidances('endpoint'), nemsPage('build_endpoints', 'Certificates')],
  needs: 'certificate',
})
