import { describe, expect, test } from 'vitest'
import { brokenBy, draftsOf, expectations, judgeDraft, operationsOf, ruleIds } from './catalogue.ts'

/** Broken in valid requests too; see law 1. */
const ordinary = 'claims/organisation-claim-is-spelt-with-a-z'
const samples = new Map(
  operationsOf('authorization/is-sent').map((operation) => [operation, draftsOf(operation, 40, 7)]),
)

describe('law 2: what breaks a rule breaks it, and no other rule but companions declared', () => {
  test.each(ruleIds)('%s', (id) => {
    expect(expectations[id].length).toBeGreaterThan(0)
    const names = expectations[id].map(({ operator }) => operator)
    expect(new Set(names).size).toBe(names.length)
    for (const expectation of expectations[id]) {
      let applied = 0
      for (const operation of operationsOf(id))
        for (const draft of samples.get(operation) ?? []) {
          const changed = expectation.change(draft)
          if (changed === undefined) continue
          applied += 1
          const judged = judgeDraft(changed, expectation)
          const broken = brokenBy(judged)
          const where = `${id} by ${expectation.operator} on ${operation}: ${JSON.stringify(judged.findings.map(({ rule, place, received }) => ({ rule, place, received: received.slice(0, 200) })))}`
          expect(broken, where).toContain(id)
          const strangers = broken.filter((rule) => rule !== id && rule !== ordinary)
          expect(
            strangers.filter((rule) => !(expectation.companions as readonly string[]).includes(rule)),
            where,
          ).toEqual([])
          expect(
            judged.expected === 'either' && broken.includes(ordinary) && expectation.expected === 'accept'
              ? 'accept'
              : judged.expected,
            where,
          ).toBe(expectation.expected)
          if (applied >= 8) break
        }
      expect(applied, `${id} by ${expectation.operator} applies to no draft`).toBeGreaterThan(0)
    }
  })
})
