import { afterAll, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { fuzzed } from './scope.ts'

const providers: Provider[] = []
afterAll(() => Promise.all(providers.map((provider) => provider.close())))

test.each([
  ['as it is', {}],
  ['strict', { strict: true }],
])(
  'of the reference provider, %s, nothing is told, and every rule is met that can be',
  async (_, options) => {
    const provider = await startProvider({ registry: embeddedRegistry, ...options })
    providers.push(provider)
    const { faults, unconfirmed, uncovered, trouble, left } = await fuzzed(provider.url, {
      stages: new Set(['sweep', 'state']),
    })
    expect(faults.map(({ kind, rule, trial }) => `${kind} ${rule} ${trial.fuzzCase.id}`)).toEqual([])
    expect(unconfirmed).toEqual([])
    expect(trouble).toBeUndefined()
    expect(left).toBe(0)
    expect(uncovered.map(({ rule }) => rule)).toEqual([
      'claims/organisation-claim-is-the-configured-one',
      'event/event-is-not-withdrawn',
      'header/to-asid-is-not-the-senders',
      'operation/subscription-was-created-by-the-same-asid',
      'transport/client-certificate-is-the-endpoints',
      'transport/client-certificate-is-valid',
    ])
  },
  120_000,
)
