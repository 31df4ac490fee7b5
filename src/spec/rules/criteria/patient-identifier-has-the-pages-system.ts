import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { map } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { nhsNumberOf, readIdentifier } from '../../vocabulary/identifier.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** Patient.identifier has the NHS number system of the page. */
export default rule({
  on: [createSubscription],
  at: map(componentValue('Patient.identifier'), (text) =>
    nhsNumberOf(text) === undefined ? undefined : readIdentifier(text)?.system,
  ),
  must: z
    .literal('http://fhir.nhs.net/Id/nhs-number')
    .describe('http://fhir.nhs.net/Id/nhs-number|<NHS number>'),
  strength: { client: 'advice', provider: 'open' },
  answers: refused.criteria,
  source: ruling(17),
})
