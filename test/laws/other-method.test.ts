import { expect, test } from 'vitest'
import { isWrong, ofEveryOperation, refusedForTheOther } from './other-method.ts'

/** "With more than one fault, any of their answers is right": a provider need not look at the method first. */
test.each(ofEveryOperation)('PATCH that breaks %s too may be refused for that', (id) => {
  expect(refusedForTheOther(id).filter(isWrong)).toEqual([])
})

test('most rules are about all four operations', () => {
  expect(ofEveryOperation.length).toBeGreaterThan(60)
})
