import { expect, test } from 'vitest'
import { outcomeOf, outcomesByHand } from './outcomes.ts'

test.each(outcomesByHand)('%# %s', (change, id, outcome) => {
  expect(outcomeOf(change, id)).toBe(outcome)
})
