import { afterAll, describe, expect, test } from 'vitest'
import type { JudgedAnswer } from '../../src/judge.ts'
import { breakingRequests } from './breaking-requests.ts'
import { ruleIds } from './catalogue.ts'
import { ReferenceProviders } from './reference-providers.ts'

/** What plain HTTP cannot ask of a provider, with the reason. */
const exceptions: ReadonlyMap<string, string> = new Map([
  ['transport/client-certificate-is-valid', 'a certificate is presented in the TLS handshake'],
  ['transport/client-certificate-is-the-endpoints', 'a certificate is presented in the TLS handshake'],
  ['transport/content-length-is-the-bodys', 'it waits for the rest of the body, or HTTP itself is malformed'],
])

/** Heads of more than 32 kB are not read: they are refused with 431, as every rule that they could break allows. */
const unread: ReadonlySet<string> = new Set(['depth 100,000'])

/** Rules that a strict provider would refuse by because the same few samples are sent again and again. */
const repeated = ['event/id-is-new', 'subscription/is-not-a-duplicate']

const providers = new ReferenceProviders()
afterAll(() => providers.close())

describe('law 4: the reference provider', () => {
  test.each(ruleIds.filter((id) => !exceptions.has(id)))('%s', async (id) => {
    for (const request of breakingRequests(id)) {
      const { draft, expectation, operation } = request
      const { world, expected, companions } = expectation
      const where = `${id} by ${expectation.operator} on ${operation}`
      const plain = await providers.ask(draft, { world })
      if (unread.has(expectation.operator)) {
        expect(plain.observed, where).toBe('refused')
        continue
      }
      expectClean(plain, `${where}, plain`)
      expect(plain.observed, where).toBe(expected === 'refuse' ? 'refused' : 'accepted')
      const others = repeated.filter((rule) => rule !== id)
      if (expected !== 'refuse') {
        const strict = await providers.ask(draft, { world, without: new Set(others), strict: true })
        expectClean(strict, `${where}, strict`)
        expect(strict.observed, `${where}, strict`).toBe(expected === 'accept' ? 'accepted' : 'refused')
      }
      // Companions would be refused too, so they are left out with the rule in hand.
      const without = new Set([id, ...companions, ...others])
      const lenient = await providers.ask(draft, { world, without, strict: true })
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
