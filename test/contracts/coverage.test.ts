import { describe, expect, test } from 'vitest'
import { expectations } from '../../generators/expectations/index.ts'
import { operationsOf } from '../../generators/samples.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import { componentNames, ruleTypes } from '../../src/spec/vocabulary/criteria.ts'
import { publishableEvents } from '../../src/spec/vocabulary/events.ts'
import { publishInteraction } from '../../src/spec/vocabulary/interactions.ts'
import { fhirJsonTypes, fhirXmlTypes, spellingsOf } from '../../src/spec/vocabulary/media-types.ts'
import { committed, ofConformance, ofConsumers, type PactInteraction } from './committed.ts'
import { notExpressible } from './not-expressible.ts'

/** What a consumer does that is accepted. */
const good = (consumer: string) =>
  ofConsumers
    .filter(({ pact, interaction }) => pact.consumer.name === consumer && interaction.response.status < 300)
    .map(({ interaction }) => interaction)
const headerOf = (name: string) => (interaction: PactInteraction) => interaction.request.headers?.[name]?.[0]
const tokensOf = (interaction: PactInteraction) =>
  interaction.providerStates.find(({ name }) => name === 'a token')?.params

describe('a publisher', () => {
  const all = good('nems-publisher')

  test('publishes each event type, and each action', () => {
    expect(all.map(headerOf('InteractionID'))).toEqual(
      expect.arrayContaining(publishableEvents.map(publishInteraction)),
    )
    for (const action of ['new', 'update', 'delete'])
      expect(all.some(({ request }) => request.body?.content.includes(`<code value="${action}"/>`))).toBe(
        true,
      )
  })

  test('spells the media type in each way', () => {
    expect(all.map(headerOf('Content-Type'))).toEqual(expect.arrayContaining([...spellingsOf(fhirXmlTypes)]))
  })

  test('is told of event types that come to an end', () => {
    const warned = all.filter(({ response }) => response.body?.content.includes('DEPRECATED'))
    expect(
      warned.map(
        ({ providerStates }) => providerStates.find(({ name }) => name === 'an event type')?.params.lifeCycle,
      ),
    ).toEqual(['deprecated', 'no-longer-supported'])
  })

  test('asks with and without a user', () => {
    expect(new Set(all.map((each) => tokensOf(each)?.requestingUser === undefined)).size).toBe(2)
  })
})

describe('a subscriber', () => {
  const all = good('nems-subscriber')
  const created = all.filter(({ request }) => request.method === 'POST')

  test('creates, reads and deletes', () => {
    expect(new Set(all.map(({ request }) => request.method))).toEqual(new Set(['POST', 'GET', 'DELETE']))
  })

  test('subscribes with every component and every rule', () => {
    const bodies = created.map(({ request }) => request.body?.content ?? '').join()
    for (const name of componentNames) expect(bodies).toContain(`${name}=`)
    for (const type of ruleTypes) expect(bodies).toContain(`subscriptionRuleType=${type}`)
  })

  test('spells the media type in each way, and leaves it out', () => {
    const types = spellingsOf([...fhirXmlTypes, ...fhirJsonTypes])
    expect(created.map(headerOf('Content-Type'))).toEqual(expect.arrayContaining([...types, undefined]))
    const read = all.filter(({ request }) => request.method === 'GET').map(headerOf('Accept'))
    expect(read.sort()).toEqual([...fhirXmlTypes, ...fhirJsonTypes].sort())
  })

  test('asks with and without a user, and a patient', () => {
    for (const claim of ['requestingUser', 'requestingPatient'])
      expect(new Set(created.map((each) => tokensOf(each)?.[claim] === undefined)).size).toBe(2)
  })
})

test('a consumer is refused in each way that it has to understand', () => {
  const statuses = ofConsumers
    .filter(({ interaction }) => interaction.response.status >= 400)
    .map(({ interaction }) => interaction.response.status)
  expect(new Set(statuses)).toEqual(new Set([400, 403, 404, 405, 415, 422]))
})

describe.each([
  ['nems-publication-api', everyOperation.slice(0, 1)],
  ['nems-subscription-api', everyOperation.slice(1)],
])('nems-conformance of %s', (provider, operations) => {
  const found = committed.find(
    ({ consumer, ...pact }) => consumer.name === 'nems-conformance' && pact.provider.name === provider,
  )
  const all = found?.interactions ?? []
  const left = found?.metadata['nems-contract-kit']?.notExpressible ?? []

  test('breaks every rule about it once, or says why not', () => {
    const broken = all.map(({ comments }) => comments.references['nems-contract-kit'].rule[0] ?? '')
    const told = [...broken, ...left.map(({ rule }) => rule)]
    expect(new Set(told).size).toBe(told.length)
    const about = Object.keys(requestRules).filter((rule) =>
      operationsOf(rule as RequestRuleId).some((operation) => operations.includes(operation)),
    )
    expect(about).toEqual(expect.arrayContaining(told))
    const nothingToBreak = about.filter((rule) => !told.includes(rule))
    expect(nothingToBreak).toEqual(
      provider === 'nems-subscription-api'
        ? []
        : [
            'claims/sub-is-not-the-requesting-patient',
            'media-type/json-is-well-formed',
            'operation/subscriptions-are-not-updated',
          ],
    )
  })

  test('names what it does by the rule and the way in which it is broken', () => {
    for (const { description, comments } of all) {
      const [rule = ''] = comments.references['nems-contract-kit'].rule
      const [name, operator = ''] = description.split(/: (.*)/s)
      expect(name).toBe(rule)
      expect(expectations[rule as RequestRuleId].map((each) => each.operator)).toContain(operator)
    }
  })

  test('leaves out what Pact cannot say, and nothing else', () => {
    expect(Object.fromEntries(left.map(({ rule, reason }) => [rule, reason]))).toEqual(
      notExpressible[provider],
    )
  })
})

test('what must be refused is broken in such a way wherever there is one', () => {
  for (const { interaction } of ofConformance) {
    const rule = interaction.comments.references['nems-contract-kit'].rule[0] as RequestRuleId
    const operator = interaction.description.slice(rule.length + 2)
    const way = expectations[rule].find((each) => each.operator === operator)
    const mustBe = expectations[rule].some(
      ({ expected, world }) => expected === 'refuse' && world.pdsEnforced !== true,
    )
    expect(way?.expected === 'refuse', interaction.description).toBe(mustBe)
    const isRefusal = interaction.response.status >= 400
    expect(isRefusal).toBe(way?.expected === 'refuse')
  }
})
