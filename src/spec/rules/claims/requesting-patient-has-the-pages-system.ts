import { z } from 'zod'
import { subscriptionApi } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { sentClaim } from '../../places/claim.ts'
import { nhsNumberOf, readIdentifier } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** The requesting_patient claim has the NHS number system of the page. */
export default rule({
  on: subscriptionApi,
  at: map(sentClaim('requesting_patient'), (text) =>
    nhsNumberOf(text) === undefined ? undefined : readIdentifier(text)?.system,
  ),
  must: z
    .literal('http://fhir.nhs.net/Id/nhs-number')
    .describe('http://fhir.nhs.net/Id/nhs-number|<NHS number>'),
  strength: { client: 'assurance', provider: 'open' },
  answers: refused.token,
  source: ruling(17),
})
