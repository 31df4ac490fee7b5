import { expect, test } from 'vitest'
import { browserName, chromiumPath } from '../../build/chromium.ts'
import { loaded } from './load.ts'

test.skipIf(chromiumPath === undefined)(
  `500 requests a second from 50 connections, and rubbish, are all answered and counted (${browserName})`,
  async () => {
    const { sent, answered, told, shown, complaints, samples } = await loaded({
      perSecond: 500,
      connections: 50,
      seconds: 6,
    })
    expect(sent).toBeGreaterThan(2_500)
    expect([answered, told, shown]).toEqual([sent, sent, sent])
    expect(Math.max(...samples.map(({ elements }) => elements))).toBeLessThan(6_000)
    expect(complaints).toEqual([])
  },
  60_000,
)
