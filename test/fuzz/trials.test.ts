import { expect, test } from 'vitest'
import { plainChoices, plainCreate } from '../../generators/requests/plain-choices.ts'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { ProviderClock } from '../../src/client/provider-clock.ts'
import type { Reply } from '../../src/client/send-request.ts'
import { targetFrom } from '../../src/client/target.ts'
import type { Before } from '../../src/fuzz/case.ts'
import { theSameAgain } from '../../src/fuzz/changes.ts'
import type { MadeRequest } from '../../src/fuzz/made-request.ts'
import { Sender } from '../../src/fuzz/sender.ts'
import { Trials } from '../../src/fuzz/trials.ts'
import { startProvider } from '../../src/provider/provider.ts'

test.each<Before | undefined>([undefined, 'duplicate'])(
  'cases do not heap up subscriptions, be it those of one that comes second: %s',
  async (before) => {
    const provider = await startProvider({ registry })
    const target = targetFrom(provider.url)
    const sender = new Sender(target, { concurrency: 1, milliseconds: 5_000 })
    const trials = new Trials({
      target,
      sender,
      clock: new ProviderClock(() => Date.now() / 1000),
      registry,
      judging: {},
    })
    const choices = plainCreate(registry)
    if (choices === undefined) throw new Error('nobody can create a subscription')
    const changes = before === undefined ? [] : [theSameAgain]
    for (let count = 0; count < 100; count++)
      await trials.run({ id: 'create', stage: 'random', choices, changes, before })
    const sent = trials.sent
    expect(sent).toBeGreaterThanOrEqual(before === undefined ? 100 : 200)
    expect(await trials.clearUp(5_000)).toBe(0)
    expect(trials.sent - sent).toBeLessThanOrEqual(32)
    await sender.close()
    await provider.close()
  },
)

test('a subscription that was to be deleted, and of which nothing was heard, is not used again', async () => {
  const provider = await startProvider({ registry })
  const target = targetFrom(provider.url)
  const real = new Sender(target, { concurrency: 1, milliseconds: 5_000 })
  let isSilent = true
  const sender = {
    returns: 0,
    // The first delete is done, and its answer lost.
    send: async (request: MadeRequest): Promise<Reply> => {
      const reply = await real.send(request)
      if (request.request.method !== 'DELETE' || !isSilent) return reply
      isSilent = false
      return { failure: 'hung', reason: 'no whole answer' }
    },
  }
  const clock = new ProviderClock(() => Date.now() / 1000)
  const trials = new Trials({ target, sender, clock, registry, judging: {} })
  const [remove, read] = (['delete-subscription', 'read-subscription'] as const).map((operation) => ({
    ...{ id: operation, stage: 'random' as const, changes: [], before: undefined },
    choices: plainChoices(operation, registry),
  }))
  for (const { choices, ...rest } of [remove, read].flatMap((each) => each ?? [])) {
    if (choices === undefined) throw new Error('nobody can do that')
    const trial = await trials.run({ ...rest, choices })
    expect(trial?.judgement.observed).toBe(rest.id === 'read-subscription' ? 'accepted' : 'hung')
  }
  expect(await trials.clearUp(5_000)).toBe(0)
  await real.close()
  await provider.close()
})
