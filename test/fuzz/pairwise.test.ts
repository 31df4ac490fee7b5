import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pairwise } from '../../src/fuzz/pairwise.ts'

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })

test('each two levels of two factors meet', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      const rows = pairwise(all)
      const met = new Set(
        rows.flatMap((row) => row.flatMap((a, i) => row.map((b, j) => `${i} ${a} ${j} ${b}`))),
      )
      for (const [i, first] of all.entries())
        for (const [j, second] of all.entries())
          for (let a = 0; a < first; a++)
            for (let b = 0; b < second; b++) if (i !== j) expect(met.has(`${i} ${a} ${j} ${b}`)).toBe(true)
    }),
  )
})

test('a row has a level of each factor', () => {
  fc.assert(
    fc.property(sizes, (all) => {
      for (const row of pairwise(all)) {
        expect(row).toHaveLength(all.length)
        for (const [factor, level] of row.entries())
          expect(level >= 0 && level < (all[factor] ?? 0)).toBe(true)
      }
    }),
  )
})

test('ten factors of four levels take few more rows than the sixteen that two of them take', () => {
  expect(pairwise(Array.from({ length: 10 }, () => 4)).length).toBeLessThan(40)
})

test('as many rows as the largest factor has levels have them all, wherever one begins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }), (most, other) => {
      const rows = pairwise([other, most, other, other])
      const largest = most > other ? 1 : 0
      const levels = Math.max(most, other)
      for (let at = 0; at + levels <= Math.min(rows.length, levels * Math.min(most, other)); at++)
        expect(new Set(rows.slice(at, at + levels).map((row) => row[largest])).size).toBe(levels)
    }),
  )
})
