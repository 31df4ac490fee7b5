import { expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type expectationOf, tokenOfState } from '../../contracts/tokens.ts'
import { type JudgedRequest, judgeRequest } from '../../src/judge.ts'
import type { History, KnownSubscription } from '../../src/spec/model/context.ts'
import { interactions, ofConformance, ofConsumers, type PactInteraction } from './committed.ts'
import { sentOf } from './sent.ts'

const now = 1_800_000_000

/** The request that a verifier would send, with the token that its state gives. */
function requestOf(interaction: PactInteraction) {
  const state = interaction.providerStates.find(({ name }) => name.startsWith('a token'))
  const token = state && tokenOfState(state as unknown as Parameters<typeof tokenOfState>[0], now)
  const { headers, ...sent } = sentOf(interaction, token ?? '')
  return { ...sent, headers: [['Host', 'nems.example'] as const, ...headers] }
}

/** What happened before, as the states of an interaction have it. */
function historyOf({ providerStates, request }: PactInteraction): History {
  const subscribed = providerStates.find(({ name }) => name === 'a subscription')
  const owner: KnownSubscription = {
    asid: subscribed?.params.asid ?? '',
    odsCodes: [subscribed?.params.odsCode ?? ''],
  }
  return {
    subscription: () => (subscribed === undefined ? 'unknown' : owner),
    duplicateOf: () => (request.method === 'POST' && subscribed !== undefined ? '1' : undefined),
    hasMessage: (id) => providerStates.some(({ params }) => params.messageId === id),
  }
}

function judged(interaction: PactInteraction): JudgedRequest {
  return judgeRequest(requestOf(interaction), { registry, now, history: historyOf(interaction) })
}

test('a request of a consumer breaks what it is meant to break, and nothing else', () => {
  for (const { name, interaction } of ofConsumers) {
    const { findings, operation, expected } = judged(interaction)
    const rules = interaction.comments.references['nems-contract-kit'].rule
    expect([...new Set(findings.map(({ rule }) => rule))], name).toEqual(
      rules.filter((rule) => !rule.startsWith('answer/')),
    )
    const token = interaction.providerStates.find((state) => state.name.startsWith('a token'))
    if (token !== undefined && operation !== undefined) expect(operation).toBe(token.params.operation)
    expect(expected, name).toBe(interaction.response.status < 400 ? 'accept' : 'refuse')
  }
})

test('a request of conformance breaks its rule, and nothing but companions', () => {
  for (const { name, interaction } of ofConformance) {
    const { findings, expected } = judged(interaction)
    const [rule = '', ...companions] = interaction.comments.references['nems-contract-kit'].rule
    const broken = findings.map((finding) => finding.rule)
    expect(broken, name).toContain(rule)
    const others = broken.filter((each) => each !== rule && !companions.includes(each))
    // Whoever asks in another's name asks for what that one has not created.
    expect(others, name).toEqual(
      rule === 'endpoint/from-asid-is-the-requesting-system' && others.length > 0
        ? ['operation/subscription-is-ones-own']
        : [],
    )
    const { status, matchingRules } = interaction.response
    const matchers = matchingRules?.status?.$?.matchers ?? [{ match: 'none', status: [status] }]
    const allowed = matchers.flatMap((matcher) => matcher.status)
    const mayAccept = allowed.some((each) => Number(each) < 300)
    const mayRefuse = allowed.some((each) => each === 'clientError' || Number(each) > 399)
    expect([mayAccept, mayRefuse], name).toEqual([expected !== 'refuse', expected !== 'accept'])
  }
})

test('the states of a request say who asks, and for whom', () => {
  for (const { name, interaction } of ofConsumers) {
    const { providerStates, request } = interaction
    const [endpoint] = providerStates
    expect(endpoint?.name, name).toBe('an endpoint')
    expect(request.headers?.toASID, name).toEqual([endpoint?.params.nemsAsid])
    const patient = providerStates.find((state) => state.name === 'a patient')?.params.nhsNumber ?? 'none'
    const { content = '' } = request.body ?? {}
    const isOfOnePatient = /Patient\.identifier=|<Bundle/.test(content)
    if (!name.includes('check digit')) expect(content.includes(patient), name).toBe(isOfOnePatient)
  }
})

test('a subscription is there for whoever names its id, and for nobody else but its duplicate', () => {
  for (const { interaction } of interactions) {
    const { providerStates, request, description } = interaction
    const isThere = providerStates.some(({ name }) => name === 'a subscription')
    const isNamed = request.generators?.path?.expression.includes('${subscriptionId}') === true
    if (!description.startsWith('subscription/is-not-a-duplicate')) expect(isNamed).toBe(isThere)
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

test('a token is of the user and the patient who ask', () => {
  const params = {
    operation: 'create-subscription',
    asid: '200000000117',
    odsCode: 'A91720',
    requestingUser: 'https://clinical-system.example/users|avis',
    requestingPatient: '9993405639',
  } as const
  const [, claims = ''] = tokenOfState({ name: 'a token', params }, now).split('.')
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    sub: params.requestingUser,
    requesting_user: params.requestingUser,
    requesting_patient: 'http://fhir.nhs.net/Id/nhs-number|9993405639',
    iat: now,
    exp: now + 300,
  })
})

test('a token spells the organisation claim as the provider takes it', () => {
  const params = { operation: 'read-subscription', asid: '200000000117', odsCode: 'A91720' } as const
  const claimsFor = (...spelling: readonly ['requesting_organisation'] | readonly []) => {
    const [, claims = ''] = tokenOfState({ name: 'a token', params }, now, ...spelling).split('.')
    return Object.keys(JSON.parse(Buffer.from(claims, 'base64url').toString()) as object)
  }
  expect(claimsFor()).toContain('requesting_organization')
  expect(claimsFor('requesting_organisation')).toContain('requesting_organisation')
  expect(claimsFor('requesting_organisation')).not.toContain('requesting_organization')
})
