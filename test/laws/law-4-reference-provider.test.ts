import { afterAll, describe, expect, test } from 'vitest'
import { beyondPlainHttp, breakingRequests } from '../../generators/breaking-requests.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { type Manner, ReferenceProviders } from '../../src/demo/reference-providers.ts'
import type { JudgedAnswer } from '../../src/judge.ts'
import { now, ruleIds } from './catalogue.ts'

/** Heads of more than 32 kB are not read: they are refused with 431, as every rule that they could break allows. */
const unread: ReadonlySet<string> = new Set(['depth 100,000'])

/** Rules that a strict provider would refuse by because the same few samples are sent again and again. */
const repeated = ['event/id-is-new', 'subscription/is-not-a-duplicate']

const providers = new ReferenceProviders({ now: () => now })
afterAll(() => providers.close())

async function ask(draft: Draft, manner: Manner): Promise<JudgedAnswer> {
  const asked = await providers.ask(draft, manner)
  if (asked === undefined) throw new Error('the connection was closed without an answer')
  return asked.judged
}

describe('law 4: the reference provider', () => {
  test.each(ruleIds.filter((id) => !beyondPlainHttp.has(id)))('%s', async (id) => {
    for (const request of breakingRequests(id)) {
      const { draft, expectation, operation } = request
      const { world, expected, companions } = expectation
      const where = `${id} by ${expectation.operator} on ${operation}`
      const plain = await ask(draft, { world })
      if (unread.has(expectation.operator)) {
        expect(plain.observed, where).toBe('refused')
        continue
      }
      expectClean(plain, `${where}, plain`)
      expect(plain.observed, where).toBe(expected === 'refuse' ? 'refused' : 'accepted')
      const others = repeated.filter((rule) => rule !== id)
      if (expected !== 'refuse') {
        const strict = await ask(draft, { world, without: new Set(others), strict: true })
        expectClean(strict, `${where}, strict`)
        expect(strict.observed, `${where}, strict`).toBe(expected === 'accept' ? 'accepted' : 'refused')
      }
      // Companions would be refused too, so they are left out with the rule in hand.
      const without = new Set([id, ...companions, ...others])
      const lenient = await ask(draft, { world, without, strict: true })
      expectClean(lenient, `${where}, left out`, ...(id === 'operation/subscription-exists' ? [gone] : []))
      expect(lenient.observed, `${where}, left out`).toBe('accepted')
    }
  })
})

/** It says of answers what the rule that is left out says of requests. */
const gone = 'answer/is-gone-after-delete'

function expectClean({ findings, fault }: JudgedAnswer, where: string, ...leftOut: readonly string[]): void {
  expect(fault, where).toBeUndefined()
  expect(
    findings.filter(({ rule }) => !leftOut.includes(rule)),
    where,
  ).toEqual([])
}
