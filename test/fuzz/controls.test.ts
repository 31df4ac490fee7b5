import { afterEach, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import type { FuzzOutcome } from '../../src/fuzz/fuzz-outcome.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { fuzzed } from './scope.ts'

const open: Provider[] = []
afterEach(() => Promise.all(open.splice(0).map((provider) => provider.close())))

/** A run of nothing but the good requests before and after, between which something happens to the provider. */
async function runWith(happens: (provider: Provider) => void, now?: () => number): Promise<FuzzOutcome> {
  const provider = await startProvider({ registry: embeddedRegistry, ...(now === undefined ? {} : { now }) })
  open.push(provider)
  let begun = 0
  return fuzzed(provider.url, {
    stages: new Set(),
    absence: 200,
    onProgress: ({ stage }) => {
      if (stage === 'controls') begun += 1
      if (stage === 'controls' && begun === 2) happens(provider)
    },
  })
}

test('of a provider that takes good requests before and after there is nothing to tell', async () => {
  const { trouble, faults } = await runWith(() => undefined)
  expect(trouble).toBeUndefined()
  expect(faults).toEqual([])
})

test('a provider that refuses good requests at the end only is told so', async () => {
  let seconds = 0
  const day = 86_400
  const now = () => Math.floor(Date.now() / 1000) + seconds
  const { trouble, faults } = await runWith(() => {
    seconds = day
  }, now)
  expect(trouble).toMatchObject({ kind: 'refuses everything', reason: expect.stringContaining('400') })
  expect(faults).toEqual([])
})

test('a provider that is gone at the end only is told so', async () => {
  const { trouble } = await runWith((provider) => void provider.close())
  expect(trouble?.kind).toBe('down')
})
