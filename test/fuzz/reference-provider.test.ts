import { afterAll, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import { type Provider, type ProviderOptions, startProvider } from '../../src/provider/provider.ts'
import { fuzzed } from './scope.ts'

const providers: Provider[] = []
afterAll(() => Promise.all(providers.map((provider) => provider.close())))

test.each<[string, Partial<ProviderOptions>]>([
  ['as it is', {}],
  ['strict', { strict: true }],
  ['with one spelling', { config: { organisationClaim: 'requesting_organisation' } }],
])(
  'of the reference provider, %s, nothing is told, and every rule is met that can be',
  async (_, { config = {}, ...options }) => {
    const provider = await startProvider({ registry: embeddedRegistry, config, ...options })
    providers.push(provider)
    const { faults, unconfirmed, uncovered, trouble, left } = await fuzzed(provider.url, {
      stages: new Set(['sweep', 'state']),
      // It is played in this process, which is busy for long with bodies of 3 MB.
      patience: 8_000,
      judging: { organisationClaim: config.organisationClaim },
    })
    expect(faults.map(({ kind, rule, trial }) => `${kind} ${rule} ${trial.fuzzCase.id}`)).toEqual([])
    expect(unconfirmed).toEqual([])
    expect(trouble).toBeUndefined()
    expect(left).toBe(0)
    expect(uncovered.map(({ rule }) => rule)).toEqual([
      `claims/organisation-claim-is-${config.organisationClaim === undefined ? 'the-configured-one' : 'spelt-with-a-z'}`,
      'event/event-is-not-withdrawn',
      'header/to-asid-is-not-the-senders',
      'operation/subscription-was-created-by-the-same-asid',
      'transport/client-certificate-is-the-endpoints',
      'transport/client-certificate-is-valid',
    ])
  },
  120_000,
)
