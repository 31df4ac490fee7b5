import { expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { startProvider } from '../../src/provider/provider.ts'
import { beginning, fuzzed } from './scope.ts'

test('a provider that remembers an earlier run, or another one beside it, is not accused of it', async () => {
  const { url, close } = await startProvider({ registry, strict: true })
  const run = () =>
    fuzzed(url, {
      includes: beginning('event/id-is-new', 'subscription/is-not-a-duplicate'),
      stages: new Set(['sweep', 'state']),
    })
  const first = await run()
  const beside = await Promise.all([run(), run()])
  await close()
  for (const { answered, faults, unconfirmed } of [first, ...beside]) {
    expect(answered).toMatchObject({ sweep: expect.any(Number), state: expect.any(Number) })
    expect(faults.map(({ rule, kind }) => [rule, kind])).toEqual([])
    expect(unconfirmed).toEqual([])
  }
}, 60_000)
