import { expect, test } from 'vitest'
import { whyNotExpressible } from '../../contracts/not-expressible.ts'
import { originalsOf } from '../../contracts/originals.ts'
import { statesOf } from '../../contracts/request-states.ts'
import type { State } from '../../contracts/states.ts'
import { tokenOfState } from '../../contracts/tokens.ts'
import { tokenOf } from '../../generators/draft/token.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { operationsOf } from '../../generators/samples.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'

/** Every way to break every rule, on the first request of each operation that it changes anything in. */
const ways = (Object.keys(expectations) as RequestRuleId[]).flatMap((rule) =>
  operationsOf(rule).flatMap((operation) =>
    expectations[rule].flatMap((expectation) => {
      for (const original of originalsOf(operation, '9993405639')) {
        const draft = expectation.change(original.draft)
        if (draft !== undefined) return [{ rule, expectation, original, draft }]
      }
      return []
    }),
  ),
)

test('a state says enough of every broken token to make it again', () => {
  const now = 1_800_000_000
  const tokens = ways.flatMap(({ rule, expectation, original, draft }) => {
    const state = statesOf(original, draft, { rule, expectation }).find(({ name }) =>
      name.startsWith('a token'),
    )
    return state === undefined ? [] : [{ state: state as State<'a token' | 'a token that breaks'>, draft }]
  })
  expect(tokens.filter(({ state }) => state.name === 'a token that breaks').length).toBeGreaterThan(1_000)
  for (const { state, draft } of tokens)
    expect(tokenOfState(state, now), JSON.stringify(state.params)).toBe(tokenOf(draft, now))
})

test('each reason for which a rule cannot be broken by Pact holds of some way to break one', () => {
  const reasons = new Map<string, number>()
  for (const { expectation, original, draft } of ways) {
    const why = whyNotExpressible(original.draft, draft, expectation.world) ?? 'none'
    reasons.set(why, (reasons.get(why) ?? 0) + 1)
  }
  expect(reasons.get('none')).toBeGreaterThan(2_000)
  expect(reasons.size).toBe(14)
})
