import { expect, test } from 'vitest'
import { ReferenceProviders } from '../../src/demo/reference-providers.ts'
import { checkRule, ruleIds } from '../../src/demo/requests.ts'

const now = () => 1_800_000_000

/** Must be refused, and is by a provider that leaves them out too: what breaks them breaks another rule as well. */
const accompanied = [
  'claims/requesting-organisation-has-the-usual-form',
  'claims/requesting-system-has-12-digits',
  'endpoint/from-asid-is-registered',
  'endpoint/requesting-system-is-registered',
  'event/has-an-organization',
]

/** Judged in memory. */
const beyondHttp = ['transport/client-certificate-is-the-endpoints', 'transport/client-certificate-is-valid']

test('a provider that leaves a rule out is caught, where a provider must refuse by it', async () => {
  const uncaught: string[] = []
  for (const rule of ruleIds) {
    const faults = new Set([rule])
    const providers = new ReferenceProviders({ now, faults, patience: 10_000 })
    const { expected, problems } = await checkRule(rule, { providers, faults, now })
    await providers.close()
    if (expected !== 'refuse') expect(problems).toEqual([])
    else if (problems.length === 0) uncaught.push(rule)
    else expect(problems[0]).toMatch(/^broken: must be refused, was answered 20[012]$/)
  }
  expect(uncaught).toEqual([...accompanied, ...beyondHttp])
}, 60_000)
