import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { when } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { agreeingSpelling } from '../../places/claims.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The organisation claim is named requesting_organization, once. */
export default rule({
  on: everyOperation,
  at: when((_, { organisationClaim }) => organisationClaim === 'either', agreeingSpelling),
  must: z.never().describe('requesting_organization, which an NHS test tool looks for'),
  strength: 'advice',
  answers: refused.token,
  source: [spineCoreJwt('requesting_organization'), ruling(1)],
})
