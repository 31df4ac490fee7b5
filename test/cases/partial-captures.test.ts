import { expect, test } from 'vitest'
import { brokenInCapture, partialCaptures } from './partial-captures.ts'

test.each(partialCaptures)('$on, $what', (one) => {
  expect(brokenInCapture(one)).toEqual(one.broken)
})
