import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { countries, whenRuleType } from '../../places/criteria-relations.ts'
import { countryCodes } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'

/** With COUNTRYCODE, Organization.identifier is the code of a country. */
export default rule({
  on: [createSubscription],
  at: whenRuleType('COUNTRYCODE', componentValue('Organization.identifier')),
  must: z.enum(Object.keys(countryCodes)),
  expected: () => countries,
  strength: 'must',
  answers: refused.criteria,
  source: [nemsPage('explore_create_subscription', 'Organization.identifier'), ruling(23)],
})
