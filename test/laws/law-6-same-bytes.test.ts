import fc from 'fast-check'
import { expect, test } from 'vitest'
import { renderBytes } from '../../generators/draft/render.ts'
import { anyRequest } from '../../generators/requests/any-request.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { expectations, now, ruleIds } from './catalogue.ts'

const bytesOf = (seed: number) =>
  fc
    .sample(anyRequest(embeddedRegistry), { numRuns: 200, seed })
    .map((draft) => Buffer.from(renderBytes(draft, { now })).toString('latin1'))

test('law 6: the same seed gives the same bytes, another seed others', () => {
  const first = bytesOf(42)
  expect(bytesOf(42)).toEqual(first)
  expect(bytesOf(43)).not.toEqual(first)
  expect(new Set(first).size).toBeGreaterThan(190)
})

test('law 6: an operator gives the same bytes each time', () => {
  const [draft] = fc.sample(anyRequest(embeddedRegistry), { numRuns: 1, seed: 1 })
  if (draft === undefined) throw new Error('nothing was generated')
  for (const id of ruleIds)
    for (const { change } of expectations[id]) {
      const once = change(draft)
      const again = change(draft)
      if (once === undefined || again === undefined) expect(once).toBe(again)
      else expect(Buffer.compare(renderBytes(once, { now }), renderBytes(again, { now }))).toBe(0)
    }
})
