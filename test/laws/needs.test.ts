import { expect, test } from 'vitest'
import { breakingRequests } from '../../generators/breaking-requests.ts'
import { render } from '../../generators/draft/render.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { now, ruleIds } from './catalogue.ts'
import { needsWhatItSays } from './needs.ts'

test.each(ruleIds)('%s needs what it says', (id) => {
  const liars = breakingRequests(id).filter(
    ({ draft, expectation: { world } }) =>
      !needsWhatItSays(id, render(draft, { now }), knowledgeOf(draft, world, now)),
  )
  expect(liars.map(({ operation, expectation }) => `${expectation.operator} on ${operation}`)).toEqual([])
})
