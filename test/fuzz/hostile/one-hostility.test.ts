import { describe, expect, test } from 'vitest'
import type { Told } from '../../faults/fault.ts'
import { startFaultyProvider } from '../../faults/faulty-provider.ts'
import { fuzzed } from './fuzzed.ts'
import { type Hostility, hostilities } from './hostilities.ts'

/** The rule whose breach makes the provider hostile; all else it does as it should. */
const rule = 'claims/reason-for-request-is-a-known-code'

const includes = (each: string): boolean => each === rule || each.startsWith('claims/scope-')

test('a provider that is not hostile has no fault', async () => {
  const provider = await startFaultyProvider()
  const { told, unconfirmed, trouble, left } = await fuzzed(provider.url)
  await provider.close()
  expect({ told, unconfirmed, trouble, left }).toEqual({
    told: [],
    unconfirmed: [],
    trouble: undefined,
    left: 0,
  })
})

describe('a provider that is hostile to one kind of request has that one fault', () => {
  const isWaitedFor = ({ kind }: Hostility): boolean => kind === 'hang'
  test.each(hostilities.filter((each) => !isWaitedFor(each)))('which $name', hasOneFault)
  test.concurrent.each(hostilities.filter(isWaitedFor))('which $name', hasOneFault)
})

async function hasOneFault(hostility: Hostility): Promise<void> {
  const provider = await startFaultyProvider({ variant: variantOf(hostility) })
  const { told, trouble, milliseconds, left } = await fuzzed(provider.url, { includes })
  await provider.close()
  expect({ trouble, left }).toEqual({ trouble: undefined, left: 0 })
  expect(told).toEqual([expect.stringMatching(hostility.says)])
  const named = hostility.kind === 'wrong-answer' ? 'answer/' : rule
  expect(told[0]).toMatch(new RegExp(`^${hostility.kind}: ${named}`))
  expect(milliseconds).toBeLessThan(15_000)
}

function variantOf({ name, deliver }: Hostility) {
  return {
    id: name,
    says: name,
    delivers: ({ broken }: Told) => (broken.some((each) => each.rule === rule) ? deliver : undefined),
  }
}
