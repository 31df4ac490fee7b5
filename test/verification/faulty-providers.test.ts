import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { readPacts } from '../../src/verification/pact-files.ts'
import { selected } from '../../src/verification/selection.ts'
import { verifyReferenceProvider } from '../../src/verification/verify-reference-provider.ts'
import { folder, pact, program } from './pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const pacts = readPacts([fileURLToPath(new URL('../../pacts/', import.meta.url))])

/** The rules that an interaction breaks and that bind a provider. */
function broken(rules: readonly string[]): readonly string[] {
  const all: Readonly<Record<string, (typeof requestRules)[keyof typeof requestRules] | undefined>> =
    requestRules
  return rules.filter((id) => all[id]?.rule.strength.provider === 'must')
}

const named = [
  ...new Set(pacts.flatMap(({ interactions }) => interactions.flatMap(({ rules }) => broken(rules)))),
]

/** Interactions that a provider has to refuse and does not, where that is not told by a rule that they break. */
const missed = async (without: readonly string[], rule?: string) => {
  const verification = await verifyReferenceProvider({
    pacts: rule === undefined ? pacts : selected(pacts, { rule }),
    without: new Set(without),
    ...{ pact, program, concurrency: 4 },
  })
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  return verification.interactions.flatMap(({ interaction, faults, skipped }) => {
    const expected = broken(interaction.rules)
    const told = faults.find(({ kind }) => kind === 'false-accept')?.finding.rule
    const isRight = expected.length === 0 ? told === undefined : expected.includes(told ?? '')
    return isRight && skipped === undefined ? [] : [{ expected, told, skipped }]
  })
}

describe('a provider that does not know a rule which a contract breaks', () => {
  test('is told of by that rule, whichever it is', async () => {
    expect(named.length).toBeGreaterThan(0)
    expect(await missed(named)).toEqual([])
  }, 120_000)

  test.each(named.slice(0, 3))('is told of where it lacks %s alone', async (rule) => {
    expect(await missed([rule], rule)).toEqual([])
  })
})
