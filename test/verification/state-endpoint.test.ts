import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { judgeRequest } from '../../src/judge.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { referenceStates } from '../../src/verification/reference-states.ts'
import { type StateEndpoint, startStateEndpoint } from '../../src/verification/state-endpoint.ts'

const now = 1_800_000_000
let provider: Provider
let endpoint: StateEndpoint
beforeAll(async () => {
  provider = await startProvider({ registry, now: () => now })
  endpoint = await startStateEndpoint(referenceStates(provider, registry, () => now))
})
afterAll(async () => {
  await endpoint.close()
  await provider.close()
})

async function ask(body: unknown): Promise<readonly [number, unknown]> {
  const answer = await fetch(endpoint.url, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const text = await answer.text()
  return [answer.status, answer.ok ? JSON.parse(text) : text]
}

const who = { asid: '200000000117', odsCode: 'A91720' }

test('a token is fresh, and for the operation that was asked for', async () => {
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
    { registry, now },
  )
  expect(findings).toEqual([])
})

test('a subscription is there under the id that is given back, and its own each time', async () => {
  const params = { ...who, mailbox: 'A91720OT001', reason: 'Direct care', criteria: '/Bundle?type=message' }
  const ids = await Promise.all([1, 2].map(async () => (await ask({ state: 'a subscription', params }))[1]))
  const [first, second] = ids as { subscriptionId: string }[]
  expect(first?.subscriptionId).not.toBe(second?.subscriptionId)
  expect(provider.subscriptions.find(first?.subscriptionId ?? '')).toMatchObject({
    asid: who.asid,
    odsCodes: ['A91720'],
  })
})

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
  [{ state: 'toString', params: {} }, 'the state "toString" is none that the kit knows'],
])('%o cannot be set up, which is a 422 and a fault', async (body, fault) => {
  expect(await ask({ ...body, action: 'setup' })).toEqual([422, fault])
  expect(endpoint.faults).toContain(fault)
})

test('what is no JSON is a fault too', async () => {
  expect((await ask('{'))[0]).toBe(422)
})
