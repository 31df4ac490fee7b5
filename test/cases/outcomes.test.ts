import { expect, test } from 'vitest'
import { outcomeOf, outcomesByHand } from './outcomes.ts'

test.each(outcomesByHand)('%# %s', (on, change, id, outcome) => {
  expect(outcomeOf(on, change, id)).toBe(outcome)
})
