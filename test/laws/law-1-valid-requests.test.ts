import { describe, expect, test } from 'vitest'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { draftsOf, judgeDraft } from './catalogue.ts'

/** The s spelling is in wide use: valid requests have it one time in four, and it is advice. */
const exceptions = new Set(['claims/organisation-claim-is-spelt-with-a-z'])

describe('law 1: a rule holds on every valid request that the generators make', () => {
  for (const operation of everyOperation)
    test(operation, () => {
      for (const draft of draftsOf(operation, 400)) {
        const judged = judgeDraft(draft)
        expect(judged.findings.filter(({ rule }) => !exceptions.has(rule))).toEqual([])
        expect(judged.operation).toBe(operation)
      }
    })
})
