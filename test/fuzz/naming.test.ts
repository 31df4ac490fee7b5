import { afterAll, beforeAll, expect, test } from 'vitest'
import { faults } from '../faults/catalogue.ts'
import { type FaultyProvider, startFaultyProvider } from '../faults/faulty-provider.ts'
import { beginning, fuzzed } from './scope.ts'

let provider: FaultyProvider
beforeAll(async () => {
  provider = await startFaultyProvider()
})
afterAll(() => provider.close())

test('who refuses what is deleted is told of that once, whatever else the deleted event leaves out', async () => {
  const fault = faults.find(({ id }) => id === 'version-demanded')
  if (fault === undefined) throw new Error('the list of faults has no version-demanded')
  provider.become({ fault })
  const { faults: found } = await fuzzed(provider.url, {
    operations: new Set(['publish-event']),
    includes: beginning('event/'),
  })
  expect(found.map(({ kind, rule }) => [kind, rule])).toEqual([
    ['false-refusal', 'event/message-event-type-is-known'],
  ])
})
