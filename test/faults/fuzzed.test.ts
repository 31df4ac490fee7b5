import { afterAll, describe, expect, test } from 'vitest'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { faultNamed, variants } from './catalogue.ts'
import { type Nature, startFaultyProvider } from './faulty-provider.ts'
import { type Fuzzed, fuzzed, isNamed } from './fuzzed.ts'

/** A sample: `npm run bench:faults` has all of them. */
const sampleOfFaults = [
  'two-parts',
  'no-end',
  'no-user',
  'crash-on-the-name-of-a-prototype',
  'read-in-xml',
  'delete-by-users-without-effect',
  'refused-and-deleted',
  'never-twice',
]
const sampleOfVariants = ['strict', 'duplicates-refused', 'numbers']
const sampleOfRules: readonly RequestRuleId[] = ['authorization/is-sent', 'event/has-one-patient']

const provider = await startFaultyProvider()
afterAll(() => provider.close())

describe('one finding tells of a provider', () => {
  test.each(sampleOfFaults)('with the fault %s', async (id) => {
    const fault = faultNamed(id)
    const { faults: found } = await fuzzedAs({ fault }, { untilFound: true })
    expect(isNamed(fault.rules, found), JSON.stringify(found.map(({ kind, rule }) => [kind, rule]))).toBe(
      true,
    )
  })

  test.each(sampleOfRules)('without the rule %s', async (without) => {
    const { faults: found } = await fuzzedAs({ without }, { untilFound: true })
    expect(found.map(({ kind, rule }) => [kind, rule])).toEqual([['false-accept', without]])
  })
})

test.each(sampleOfVariants)('nothing is found in the variant %s', async (id) => {
  const variant = variants.find((each) => each.id === id)
  const result = await fuzzedAs(variant === undefined ? {} : { variant }, { milliseconds: 2_500 })
  expect(result.faults.map(({ kind, rule }) => [kind, rule])).toEqual([])
  expect(result.trouble).toBeUndefined()
  expect(result.sent).toBeGreaterThan(100)
})

function fuzzedAs(
  nature: Nature,
  { untilFound = false, milliseconds = 100_000 }: { untilFound?: boolean; milliseconds?: number },
): Promise<Fuzzed> {
  provider.become(nature)
  const { url } = provider
  return fuzzed({ url, config: {}, stages: ['sweep', 'state'], milliseconds, seed: 1, untilFound })
}
