import { expect, test } from 'vitest'
import { readings } from './readings.ts'

test.each(readings)('$what', ({ read, is }) => {
  expect(read()).toEqual(is)
})
