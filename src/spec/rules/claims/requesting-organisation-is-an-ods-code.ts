import { z } from 'zod'
import { everyOperation } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { hintOfTemplate, organisationClaim } from '../../places/claims.ts'
import { odsCodeOf } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { bothGuidances, ruling, spineCoreJwt } from '../../vocabulary/sources.ts'

/** The organisation claim is the ODS code of the organisation that makes the request. */
export default rule({
  on: everyOperation,
  at: organisationClaim,
  must: z
    .string()
    .refine((text) => odsCodeOf(text) !== undefined)
    .describe('https://fhir.nhs.uk/Id/ods-organization-code|<ODS code>'),
  hint: hintOfTemplate,
  strength: 'must',
  answers: refused.token,
  source: [...bothGuidances('requesting-organisation'), spineCoreJwt('requesting_organization'), ruling(1)],
})
