import { expect, test } from 'vitest'
import { ruleIds } from './catalogue.ts'
import { keptBeside } from './kept.ts'

/** Coverage counts by what is told while a request is judged. */
test.each(ruleIds)('what is kept beside %s is told while it is judged', (id) => {
  for (const { told, byOutcome } of keptBeside(id)) expect(told).toEqual(byOutcome)
})
