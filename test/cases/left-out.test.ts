import { expect, test } from 'vitest'
import { brokenWithout, leftOut } from './left-out.ts'

test.each(leftOut)('$on, $what', (one) => {
  expect(brokenWithout(one)).toEqual(one.broken)
})
