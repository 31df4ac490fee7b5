import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FuzzOptions } from '../../src/fuzz/fuzz-options.ts'
import { faultNamed } from '../faults/catalogue.ts'
import { type FaultyProvider, startFaultyProvider } from '../faults/faulty-provider.ts'
import { beginning, fuzzed } from './scope.ts'

let provider: FaultyProvider
beforeAll(async () => {
  provider = await startFaultyProvider()
})
afterAll(() => provider.close())

test('who refuses what is deleted is told of that once, whatever else the deleted event leaves out', async () => {
  provider.become({ fault: faultNamed('version-demanded') })
  const { faults: found } = await fuzzed(provider.url, {
    operations: new Set(['publish-event']),
    includes: beginning('event/'),
  })
  expect(found.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['false-refusal', 'event/message-event-type-is-known'],
  ])
})

test.each<[says: string, id: string, options: Partial<FuzzOptions>, rule: string]>([
  [
    'what was never created, though an id that is none was never created either',
    'hang-on-an-unknown-delete',
    { operations: new Set(['delete-subscription']), includes: beginning('operation/subscription-') },
    'operation/subscription-exists',
  ],
  [
    'a large body, whichever limit it is over',
    'half-a-minute',
    { operations: new Set(['publish-event']), includes: beginning('transport/body-is-at-most') },
    'transport/body-is-at-most-3-mb',
  ],
])('who says nothing of %s, is told of that once', async (_, name, options, rule) => {
  provider.become({ fault: faultNamed(name) })
  const { faults: found } = await fuzzed(provider.url, { ...options, patience: 500 })
  expect(found.map((each) => [each.kind, each.rule])).toEqual([['hang', rule]])
})

/** What is met in several ways, or in requests about several rules. */
test.each<[id: string, about: readonly string[], kind: string, rule: string]>([
  [
    'twenty-subscriptions',
    ['claims/exp', 'jose/', 'operation/'],
    'false-refusal',
    'operation/subscription-exists',
  ],
  ['delete-of-all', ['authorization/', 'operation/'], 'unstable', 'operation/subscription-exists'],
  ['unknown-id-400', ['operation/'], 'wrong-answer', 'answer/refusal-is-a-stated-one'],
  [
    'create-with-the-subscription',
    ['criteria/event'],
    'wrong-answer',
    'answer/accepted-body-is-empty-or-a-warning',
  ],
  ['asid-not-looked-up', ['endpoint/', 'header/'], 'false-accept', 'endpoint/from-asid-is-registered'],
  ['one-event', ['criteria/event'], 'false-refusal', 'criteria/event-is-sent'],
  ['accept-demanded', ['media-type/accept'], 'false-refusal', 'media-type/accept-is-sent'],
  [
    'content-type-demanded',
    ['media-type/content-type'],
    'false-refusal',
    'media-type/content-type-is-sent-to-create',
  ],
  [
    'content-type-of-events-demanded',
    ['media-type/content-type'],
    'false-refusal',
    'media-type/content-type-is-sent-to-publish',
  ],
])('one fault is told once: %s', async (name, about, kind, rule) => {
  provider.become({ fault: faultNamed(name) })
  const { faults: found } = await fuzzed(provider.url, {
    stages: new Set(['sweep', 'state']),
    concurrency: 8,
    includes: beginning(...about),
  })
  expect(found.map((each) => [each.kind, each.rule])).toEqual([[kind, rule]])
})

test('who takes a path that is none is told of that once, though a delete by it takes a subscription away', async () => {
  provider.become({ without: 'operation/is-one-of-the-four' })
  const { faults: found, unconfirmed } = await fuzzed(provider.url, {
    operations: new Set(['read-subscription', 'delete-subscription']),
    includes: beginning('operation/is-one', 'jose/', 'claims/'),
    concurrency: 8,
  })
  expect(found.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['false-accept', 'operation/is-one-of-the-four'],
  ])
  expect(unconfirmed).toEqual([])
})
