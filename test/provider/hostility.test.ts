import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, type Outcome, send } from '../hostility/attack.ts'
import { attacks } from '../hostility/attacks.ts'
import { ProviderProcess } from '../hostility/provider-process.ts'

/** Waiting is cut short, and what waits; all else is as it ever is. */
const limits = {
  waitingAnswers: 2_000,
  headMilliseconds: 1_500,
  requestMilliseconds: 2_000,
  idleMilliseconds: 2_000,
  lingerMilliseconds: 300,
}
const boundMilliseconds = 15_000
const boundBytes = 1_500_000_000

let provider: ProviderProcess
beforeAll(async () => {
  provider = await ProviderProcess.start(limits)
})
afterAll(() => provider.stop())

test.each(attacks)('survives $name', { timeout: boundMilliseconds }, async ({ outcomes, run }) => {
  const seen = await run({ url: provider.url, scale: 1 })
  expect(seen.length).toBeGreaterThan(0)
  const others = new Set<Outcome>(seen.filter((outcome) => !outcomes.includes(outcome)))
  expect([...others]).toEqual([])
  expect(await send(provider.url, good)).toBe(202)
  expect(provider.isRunning).toBe(true)
})

test('its memory stays within bounds', async () => {
  const { resident, peak } = await provider.memory()
  expect(peak).toBeLessThan(boundBytes)
  expect(resident).toBeLessThan(boundBytes / 2)
})
