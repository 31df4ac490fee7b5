import { afterEach, expect, test } from 'vitest'
import { embeddedRegistry } from '../../../generators/world.ts'
import { type Provider, startProvider } from '../../../src/provider/provider.ts'
import { fuzzed } from './fuzzed.ts'

let provider: Provider | undefined
afterEach(async () => {
  await provider?.close()
  provider = undefined
})

/** Starts a provider that ends after so many requests. */
async function mortal(requests: number, then: (port: number) => void): Promise<Provider> {
  let count = 0
  const started = await startProvider({
    registry: embeddedRegistry,
    onExchange: () => {
      count += 1
      if (count !== requests) return
      started.close().then(() => then(Number(new URL(started.url).port)))
    },
  })
  return started
}

test('a provider that dies and comes back is waited for, and no fault is made of it', async () => {
  const { url } = await mortal(60, (port) => {
    setTimeout(async () => {
      provider = await startProvider({ registry: embeddedRegistry, port })
    }, 600)
  })
  const { told, unconfirmed, trouble, notes, answered } = await fuzzed(url, { absence: 5_000 })
  expect({ told, trouble }).toEqual({ told: [], trouble: undefined })
  expect(unconfirmed.length).toBeLessThan(5)
  expect(notes).toEqual([expect.stringMatching(/^the provider was gone for \d\.\d s, and came back$/)])
  expect(answered.sweep).toBeGreaterThan(200)
})

test('a provider that dies for good is waited for no longer than told, and nothing is said of it', async () => {
  const { url } = await mortal(60, () => undefined)
  const { told, trouble, milliseconds } = await fuzzed(url, { absence: 1_000 })
  expect(told).toEqual([])
  expect(trouble).toMatchObject({ kind: 'down', reason: expect.stringContaining('ECONNREFUSED') })
  expect(milliseconds).toBeGreaterThan(1_000)
  expect(milliseconds).toBeLessThan(15_000)
})

test('who stops the run stops the waiting', async () => {
  const { url } = await mortal(60, () => undefined)
  const { milliseconds } = await fuzzed(url, { absence: 60_000, signal: AbortSignal.timeout(1_500) })
  expect(milliseconds).toBeLessThan(15_000)
})
