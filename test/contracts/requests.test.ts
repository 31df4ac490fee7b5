import { expect, test } from 'vitest'
import type { StateName } from '../../contracts/states.ts'
import { registry } from '../../contracts/subjects.ts'
import { type expectationOf, tokenOfState } from '../../contracts/tokens.ts'
import { judgeRequest } from '../../src/judge.ts'
import { interactions, type PactInteraction } from './committed.ts'

const now = 1_800_000_000

/** The request that a verifier would send, with the token that its state gives. */
function requestOf({ request, providerStates }: PactInteraction) {
  const state = providerStates.find(({ name }) => name.startsWith('a token'))
  const token = tokenOfState(state as unknown as Parameters<typeof tokenOfState>[0], now)
  const headers = Object.entries(request.headers ?? {}).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, name === 'Authorization' ? `Bearer ${token}` : value]),
  )
  return {
    method: request.method,
    target: request.path,
    headers: [['Host', 'nems.example'] as const, ...headers],
    body: Buffer.from(request.body?.content ?? ''),
  }
}

test.each(interactions)(
  '$name: its request breaks what it is meant to break, and nothing else',
  ({ interaction }) => {
    const { findings, operation } = judgeRequest(requestOf(interaction), { registry, now })
    const rules = interaction.comments.references['nems-contract-kit'].rule
    expect([...new Set(findings.map(({ rule }) => rule))]).toEqual(
      rules.filter((rule) => !rule.startsWith('answer/')),
    )
    const token = interaction.providerStates.find(({ name }) => name.startsWith('a token'))
    expect(operation).toBe(token?.params.operation)
  },
)

test('the states of a request say who asks, and for whom', () => {
  for (const { interaction } of interactions) {
    const { providerStates, request } = interaction
    const names = providerStates.map(({ name }) => name as StateName)
    expect(names.slice(0, 1)).toEqual(['an endpoint'])
    expect(names).toContain('a patient')
    const [endpoint] = providerStates
    expect(request.headers?.fromASID).toEqual([endpoint?.params.asid])
    expect(request.headers?.toASID).toEqual([endpoint?.params.nemsAsid])
    expect(request.headers?.InteractionID).toEqual([endpoint?.params.interactionId])
    const text = JSON.stringify(interaction)
    for (const { name, params } of providerStates)
      if (name === 'a patient') expect(text.split(params.nhsNumber ?? '').length).toBeGreaterThan(2)
  }
})

test('a token can be asked for that breaks a rule in any way that shows in a token', () => {
  const who = { operation: 'read-subscription', asid: '200000000117', odsCode: 'A91720' } as const
  const breaking = (rule: Parameters<typeof expectationOf>[0], operator: string) => () =>
    tokenOfState({ name: 'a token that breaks', params: { ...who, rule, operator } }, now)
  expect(breaking('claims/exp-is-not-past', '61 seconds ago')()).toMatch(/^[\w-]+\.[\w-]+\.$/)
  expect(breaking('claims/exp-is-not-past', 'tomorrow')).toThrow(
    'no operator of claims/exp-is-not-past is named tomorrow',
  )
  expect(breaking('media-type/content-type-is-supported', '"text/plain"')).toThrow(
    'is not broken by a token alone',
  )
  expect(breaking('authorization/is-sent', 'absent')).toThrow()
})
