import { z } from 'zod'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { componentValue } from '../../places/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The tag has letters, digits, dashes, underscores, bars and commas only. */
export default rule({
  on: [createSubscription],
  at: componentValue('tag'),
  must: z
    .string()
    .refine((tag) => !/[^A-Za-z0-9\-_|,]/.test(tag))
    .describe('letters, digits, - _ | and ,'),
  strength: 'must',
  answers: refused.criteria,
  source: nemsPage('explore_create_subscription', 'tag'),
})
