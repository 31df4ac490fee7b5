import { expect, test } from 'vitest'
import { told, toldOf } from './told.ts'

test.each(told.map((one, index) => ({ ...one, index })))('$index $rule', (one) => {
  expect(toldOf(one)).toEqual(one.tells)
})
