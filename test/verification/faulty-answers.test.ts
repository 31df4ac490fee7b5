import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry, registryConfig } from '../../contracts/subjects.ts'
import { ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'
import { answerRules } from '../../src/spec/rules/index.generated.ts'
import { verifyPacts } from '../../src/verification/verify-pacts.ts'
import { faults } from '../faults/catalogue.ts'
import type { Fault } from '../faults/fault.ts'
import { type FaultyProvider, startFaultyProvider } from '../faults/faulty-provider.ts'
import { pact, pacts, program } from './pact-files.ts'

let provider: FaultyProvider
beforeAll(async () => {
  provider = await startFaultyProvider({ config: { registry: registryConfig } })
})
afterAll(() => provider.close())

/** Of the faults in answers the first of each rule about answers: what a publisher and a subscriber ask shows them. */
function shownFaults(): readonly Fault[] {
  const wrong = faults.filter(({ kind }) => kind === 'wrong-answer')
  const first = Object.keys(answerRules).flatMap((rule) => wrong.find(({ rules }) => rules[0] === rule) ?? [])
  return [...new Set(first)]
}

test.each(shownFaults().map((fault) => [fault.id, fault] as const))(
  'a provider with the fault %s is told of by its rule',
  async (_, fault) => {
    provider.become({ fault })
    const target = { url: provider.url, basePath: '', headers: [] }
    const knowledge = { config: {}, registry, registryOrigin: 'example' } as const
    const underTest = new ProviderUnderTest({ target, knowledge, milliseconds: 10_000 })
    const verification = await verifyPacts({ pacts, pact, program, concurrency: 2, provider: underTest })
    if ('unavailable' in verification) throw new Error(verification.unavailable)
    const told = verification.interactions.flatMap((each) => each.faults.map(({ finding }) => finding.rule))
    expect(fault.rules.filter((rule) => told.includes(rule))).not.toEqual([])
  },
  30_000,
)
