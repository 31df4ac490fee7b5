import { expect, test } from 'vitest'
import { registryConfig } from '../../contracts/subjects.ts'
import { tokenOfState } from '../../contracts/tokens.ts'
import { judgeRequest } from '../../src/judge.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import { Exercised } from '../../src/session/contracts/exercised.ts'
import { labelOf } from '../../src/session/label.ts'
import { ofConsumers, type PactInteraction } from '../contracts/committed.ts'
import { sentOf } from '../contracts/sent.ts'

const now = 1_800_000_000

/** The descriptions of the interactions of consumers that one request exercises, answered as its interaction expects. */
function exercisedBy(interaction: PactInteraction): readonly string[] {
  const { providerStates, response } = interaction
  const state = providerStates.find(({ name }) => name.startsWith('a token'))
  const type = providerStates.find(({ name }) => name === 'an event type')
  const token = state && tokenOfState(state as unknown as Parameters<typeof tokenOfState>[0], now)
  const events = type === undefined ? {} : { [type.params.event ?? '']: type.params.lifeCycle }
  const registry = registryFrom({ ...registryConfig, events } as RegistryConfig)
  const sent = sentOf(interaction, token ?? '')
  const request = { ...sent, headers: [['Host', 'nems.example'] as const, ...sent.headers] }
  const history = { hasMessage: () => false, subscription: () => subscription(interaction) }
  const { operation, findings } = judgeRequest(request, { registry, now, history })
  const exercised = new Exercised(registry)
  exercised.see({
    request,
    answer: { status: response.status, headers: [], body: new Uint8Array() },
    findings,
    diagnostics: [],
    at: now * 1000,
    number: 1,
    label: labelOf(1, operation),
    operation,
  })
  return exercised
    .events()
    .filter(({ consumer }) => consumer !== 'nems-conformance')
    .flatMap(({ interactions }) => interactions.filter(({ count }) => count > 0))
    .map(({ description }) => description)
}

function subscription({ providerStates }: PactInteraction) {
  const found = providerStates.find(({ name }) => name === 'a subscription')
  if (found === undefined) return 'unknown'
  return { asid: found.params.asid ?? '', odsCodes: [found.params.odsCode ?? ''] }
}

test('a request of an interaction exercises that interaction', () => {
  for (const { interaction } of ofConsumers)
    expect(exercisedBy(interaction), interaction.description).toContain(interaction.description)
})

test('whatever else it is, a request exercises what is plain of its event type, or of its media type', () => {
  const others = ofConsumers.flatMap(({ interaction }) =>
    exercisedBy(interaction).filter((description) => description !== interaction.description),
  )
  expect(new Set(others)).toEqual(
    new Set([
      'publish vaccinations-1',
      'create a subscription',
      'create a subscription as application/fhir+xml',
    ]),
  )
})

test.each([
  'publish an update',
  'publish a delete of a screening event without Patient and name',
  'create a subscription by the rule GP_GP_GP',
  'create a subscription as application/fhir+json',
  'read a subscription as application/json+fhir',
  'delete a subscription that is not there',
])('%s is nothing else', (description) => {
  const found = ofConsumers.find(({ interaction }) => interaction.description === description)
  expect(found && exercisedBy(found.interaction)).toEqual([description])
})
