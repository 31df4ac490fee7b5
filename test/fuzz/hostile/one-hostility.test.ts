import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Told } from '../../faults/fault.ts'
import { type FaultyProvider, startFaultyProvider } from '../../faults/faulty-provider.ts'
import { fuzzed } from './fuzzed.ts'
import { type Hostility, hostilities } from './hostilities.ts'

/** The rule whose breach makes the provider hostile; all else it does as it should. */
const rule = 'claims/reason-for-request-is-a-known-code'

let provider: FaultyProvider
beforeAll(async () => {
  provider = await startFaultyProvider()
})
afterAll(() => provider.close())

test('a provider that is not hostile has no fault', async () => {
  provider.become()
  expect(await fuzzed(provider.url)).toMatchObject({
    faults: [],
    unconfirmed: [],
    trouble: undefined,
    left: 0,
  })
})

test.each(hostilities)(
  'a provider that $name to one kind of request has that one fault',
  async (hostility) => {
    provider.become({ variant: variantOf(hostility) })
    const { faults, unconfirmed, trouble, milliseconds, memory, left } = await fuzzed(provider.url)
    expect({ trouble, unconfirmed, left }).toEqual({ trouble: undefined, unconfirmed: [], left: 0 })
    const told = faults.map((fault) => [
      fault.kind,
      fault.kind === 'wrong-answer' ? fault.rule : fault.suspicion.mark,
    ])
    expect(told).toEqual([[hostility.kind, expect.stringMatching(hostility.says)]])
    if (hostility.kind !== 'wrong-answer') expect(faults[0]?.rule).toBe(rule)
    expect(milliseconds).toBeLessThan(15_000)
    expect(memory).toBeLessThan(300e6)
  },
)

function variantOf({ name, deliver }: Hostility) {
  return {
    id: name,
    says: name,
    delivers: ({ broken }: Told) => (broken.some((each) => each.rule === rule) ? deliver : undefined),
  }
}
