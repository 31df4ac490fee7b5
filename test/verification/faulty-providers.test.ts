import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { readPacts } from '../../src/verification/pact-files.ts'
import { selected } from '../../src/verification/selection.ts'
import { verifyReferenceProvider } from '../../src/verification/verify-reference-provider.ts'
import { pact, program } from './pact-files.ts'

const pacts = readPacts([fileURLToPath(new URL('../../pacts/', import.meta.url))])

/** The rule about requests that an interaction breaks, where it breaks one that binds a provider. */
function broken(rules: readonly string[]): string | undefined {
  const all: Readonly<Record<string, (typeof requestRules)[keyof typeof requestRules] | undefined>> =
    requestRules
  return rules.find((id) => all[id]?.rule.strength.provider === 'must')
}

const named = [
  ...new Set(pacts.flatMap(({ interactions }) => interactions.flatMap(({ rules }) => broken(rules) ?? []))),
]

const falselyAccepted = async (without: readonly string[], rule?: string) => {
  const verification = await verifyReferenceProvider({
    pacts: rule === undefined ? pacts : selected(pacts, { rule }),
    without: new Set(without),
    ...{ pact, program, concurrency: 4 },
  })
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  return verification.interactions.map(({ interaction, faults }) => ({
    expected: broken(interaction.rules),
    told: faults.find(({ kind }) => kind === 'false-accept')?.finding.rule,
  }))
}

describe('a provider that does not know a rule which a contract breaks', () => {
  test('is told of by that rule, whichever it is', async () => {
    expect(named.length).toBeGreaterThan(0)
    const missed = (await falselyAccepted(named)).filter(({ expected, told }) => expected !== told)
    expect(missed).toEqual([])
  }, 120_000)

  test.each(named.slice(0, 3))('is told of where it lacks %s alone', async (rule) => {
    for (const { expected, told } of await falselyAccepted([rule], rule)) expect(told).toBe(expected)
  })
})
