import { describe, expect, test } from 'vitest'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { isVerified } from '../../src/verification/verdict.ts'
import { type Marked, verifyMarked } from './marked-provider.ts'
import { everyPact } from './pact-files.ts'

/** The rules among some that a provider has to know. */
function binding(rules: readonly string[]): readonly string[] {
  const all: Readonly<Record<string, (typeof requestRules)[keyof typeof requestRules] | undefined>> =
    requestRules
  return rules.filter((id) => all[id]?.rule.strength.provider === 'must')
}

/** The rules that an interaction breaks and is refused for; the first is that which it is about. */
function brokenBy({ interaction: { rules, content } }: Marked): readonly string[] {
  const { status } = content.response as { readonly status: number }
  return status >= 400 ? binding(rules) : []
}

/** Rules whose interaction passed, or failed by another one. */
function missed(verified: readonly Marked[]): readonly string[] {
  return verified.flatMap((each) => {
    const [rule] = brokenBy(each)
    const [first] = each.faults
    const isTold = first?.kind === 'false-accept' && first.finding.rule === rule && !isVerified(each)
    return rule === undefined || isTold ? [] : [rule]
  })
}

describe('a provider that does not know a rule which a contract breaks is told of by that rule', () => {
  test('where it knows all others, but for rules that no request can break alone', async () => {
    const told = await verifyMarked(everyPact, ({ rules }) => binding(rules).slice(0, 1))
    expect(told.filter((each) => brokenBy(each).length > 0).length).toBeGreaterThan(200)
    expect([...new Set(missed(told))].sort()).toEqual([
      'endpoint/from-asid-is-registered',
      'endpoint/interaction-is-assured',
      'endpoint/requesting-system-is-registered',
      'event/has-an-organization',
      'operation/subscription-id-is-a-fhir-id',
    ])
  }, 60_000)

  test('where it does not know those either that are broken with it', async () => {
    expect(missed(await verifyMarked(everyPact, ({ rules }) => rules))).toEqual([])
  }, 60_000)
})
