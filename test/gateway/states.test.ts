import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Gateway, startGateway } from '../../src/gateway/gateway.ts'
import { ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'
import { judgeRequest } from '../../src/judge.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'

const now = 1_800_000_000
let provider: Provider
let underTest: ProviderUnderTest
let gateway: Gateway
beforeAll(async () => {
  provider = await startProvider({ registry, now: () => now })
  underTest = providerAt(provider.url)
  gateway = await gatewayTo(underTest)
})
afterAll(async () => {
  await gateway.close()
  await provider.close()
})

function providerAt(url: string): ProviderUnderTest {
  return new ProviderUnderTest({
    target: { url, basePath: '', headers: [] },
    knowledge: { config: {}, registry, registryOrigin: 'given' },
    milliseconds: 5_000,
    // Too far from the Date of the provider to be a coincidence where the two agree.
    now: () => now - 10_000_000,
  })
}

function gatewayTo(of: ProviderUnderTest): Promise<Gateway> {
  return startGateway({ provider: of, onExchange: () => undefined, onChange: (asked, make) => make(asked) })
}

async function ask(body: unknown, at = gateway): Promise<readonly [number, unknown]> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const answer = await fetch(at.statesUrl, { method: 'POST', body: text })
  const said = await answer.text()
  return [answer.status, answer.ok ? JSON.parse(said) : said]
}

const who = { asid: '200000000117', odsCode: 'A91720' }
const subscription = {
  ...who,
  mailbox: 'A91720OT001',
  reason: 'Direct care',
  criteria:
    '/Bundle?type=message&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=vaccinations-1',
}

test('a token is fresh by the clock of the provider, and for the operation that was asked for', async () => {
  const seconds = Math.floor(Date.now() / 1000)
  expect(await underTest.unreachable()).toBeUndefined()
  expect(underTest.clock.note).toMatch(
    /^the provider's clock is [0-9]+ s ahead of this machine's, by its Date/,
  )
  const params = { ...who, operation: 'read-subscription' }
  const [status, values] = await ask({ state: 'a token', params, action: 'setup' })
  expect(status).toBe(200)
  const { token } = values as { token: string }
  const { findings } = judgeRequest(
    {
      method: 'GET',
      target: '/STU3/Subscription/1',
      headers: [
        ['Host', 'a'],
        ['Authorization', `Bearer ${token}`],
        ['fromASID', who.asid],
        ['toASID', '200000009999'],
        ['InteractionID', 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet'],
        ['Accept', 'application/fhir+xml'],
      ],
      body: new Uint8Array(),
    },
    { registry, now: seconds },
  )
  expect(findings).toEqual([])
})

test('a subscription is created at the provider, and deleted at the end', async () => {
  const clock = providerAt((await startClocked()).url)
  const own = await gatewayTo(clock)
  await clock.unreachable()
  const [status, values] = await ask({ state: 'a subscription', params: subscription }, own)
  expect(status).toBe(200)
  const { subscriptionId } = values as { subscriptionId: string }
  expect(clocked?.subscriptions.find(subscriptionId)).toMatchObject({ asid: who.asid, odsCodes: ['A91720'] })
  expect(await clock.cleanUp()).toEqual([])
  expect(clocked?.subscriptions.find(subscriptionId)).toBe('deleted')
  const trust = { asid: '200000000234', odsCode: 'RA900', mailbox: 'RA900OT001' }
  const [, of] = await ask({ state: 'a subscription', params: { ...subscription, ...trust } }, own)
  const { subscriptionId: another } = of as { subscriptionId: string }
  expect(clocked?.subscriptions.find(another)).toMatchObject({ asid: trust.asid })
  expect(await clock.cleanUp()).toEqual([])
  expect(clocked?.subscriptions.find(another)).toBe('deleted')
  await own.close()
  await clocked?.close()
})

/** A provider whose time is that of its Date. */
let clocked: Provider | undefined
async function startClocked(): Promise<Provider> {
  clocked = await startProvider({ registry })
  return clocked
}

test('a teardown is nothing to do', async () => {
  expect(await ask({ state: 'a patient', params: {}, action: 'teardown' })).toEqual([200, {}])
})

test.each([
  [{ state: 'a patient', params: { nhsNumber: '9990000000' } }, 'PDS does not know the patient'],
  [{ state: 'a patient' }, 'the state "a patient" was asked for without nhsNumber'],
  [
    { state: 'a mailbox', params: { ...who, mailbox: 'RA900OT001' } },
    'the mailbox RA900OT001 is not one of A91720',
  ],
  [
    {
      state: 'an endpoint',
      params: { ...who, odsCode: 'RA900', nemsAsid: '200000009999', interactionId: 'x' },
    },
    '200000000117 does not act for RA900',
  ],
  [
    { state: 'an endpoint', params: { ...who, nemsAsid: '200000000000', interactionId: 'x' } },
    '200000000000 is not the ASID of NEMS',
  ],
  [
    {
      state: 'an endpoint',
      params: { asid: '200000000351', odsCode: 'B82099', nemsAsid: '200000009999', interactionId: 'x' },
    },
    '200000000351 was not assured for x',
  ],
  [
    {
      state: 'a token that breaks',
      params: { ...who, operation: 'publish-event', rule: 'claims/sub-is-sent', operator: 'magic' },
    },
    'the state "a token that breaks": no operator of claims/sub-is-sent is named magic',
  ],
  [
    { state: 'a subscription', params: { ...subscription, criteria: 'nonsense' } },
    'the state "a subscription": the request that brings it about was answered 4',
  ],
  [{ state: 'toString', params: {} }, 'the state "toString" is none that the kit knows'],
  ['{', 'expected a POST of {"state", "params", "action"} as JSON, received POST {'],
  [{ state: 1 }, 'expected a POST of {"state", "params", "action"} as JSON, received POST {"state":1}'],
  [{ state: 'a', params: [] }, 'expected a POST of {"state", "params", "action"} as JSON'],
])('%o cannot be set up, which is a 422', async (body, reason) => {
  expect(await ask(body)).toEqual([422, expect.stringContaining(reason)])
})
