import { z } from 'zod'
import type { Component } from '../../model/criteria.ts'
import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { components } from '../../places/criteria.ts'
import { isFilled } from '../../places/criteria-relations.ts'
import { refused } from '../../vocabulary/refused.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** No component of the criteria is empty or has an empty value. */
export default rule({
  on: [createSubscription],
  at: components,
  must: z.custom<Component>((value) => isFilled(value as Component)).describe('name=value'),
  strength: 'open',
  answers: refused.criteria,
  source: ruling(22),
})
