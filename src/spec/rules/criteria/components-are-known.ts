import { z } from 'zod'
import type { Component } from '../../model/criteria.ts'
import { createSubscription } from '../../model/operation.ts'
import { only } from '../../model/place.ts'
import { rule } from '../../model/rule.ts'
import { components } from '../../places/criteria.ts'
import { componentNames } from '../../vocabulary/criteria.ts'
import { refused } from '../../vocabulary/refused.ts'
import { nemsPage, ruling } from '../../vocabulary/sources.ts'
import { oneOf } from '../../vocabulary/suggestion.ts'

/** Every component of the criteria is one of the page's table. */
export default rule({
  on: [createSubscription],
  at: only(components, ({ name, decodable }) => name !== '' && decodable),
  must: z.custom<Component>((value) =>
    (componentNames as readonly string[]).includes((value as Component).name),
  ),
  expected: ({ name }) => oneOf(componentNames, name),
  strength: 'must',
  answers: refused.criteria,
  source: [nemsPage('explore_create_subscription', 'criteria'), ruling(22)],
})
