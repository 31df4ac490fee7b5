import { expect, test } from 'vitest'
import { all, type Place } from '../../src/spec/model/place.ts'

test('a place of several takes as many spots as a body of 3 MB can have', () => {
  const many = Array.from({ length: 400_000 }, (_, value) => ({ value, at: '' }))
  const places: readonly Place<number>[] = [() => many, () => many]
  const [request, context] = [{}, {}] as Parameters<Place<number>>
  expect(all(...places)(request, context)).toHaveLength(800_000)
})
