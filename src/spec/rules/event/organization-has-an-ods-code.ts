import { z } from 'zod'
import { publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { odsCodeOfOrganization } from '../../places/event.ts'
import { isOdsCode } from '../../vocabulary/ods-code.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** Every Organization has its ODS code as an identifier. */
export default rule({
  on: [publishEvent],
  at: odsCodeOfOrganization,
  must: z
    .string()
    .refine(isOdsCode)
    .describe('identifier: system https://fhir.nhs.uk/Id/ods-organization-code, value the ODS code'),
  strength: 'must',
  answers: refused.resource,
  source: nemsPage('explore_generic_event_requirements', 'Organization'),
})
