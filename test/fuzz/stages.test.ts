import { describe, expect, test } from 'vitest'
import { operationsOf } from '../../generators/samples.ts'
import { variations } from '../../generators/variations/index.ts'
import type { FuzzCase } from '../../src/fuzz/case.ts'
import { changeNamed, operators } from '../../src/fuzz/changes.ts'
import { pairs } from '../../src/fuzz/stages/pairs.ts'
import { random } from '../../src/fuzz/stages/random.ts'
import { state } from '../../src/fuzz/stages/state.ts'
import { sweep } from '../../src/fuzz/stages/sweep.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import { type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import { first, overHttp } from './scope.ts'

const lists: Readonly<Record<string, (seed: number) => Iterable<FuzzCase>>> = {
  sweep: (seed) => sweep(overHttp, seed),
  state: () => state(overHttp),
  pairs: (seed) => pairs(overHttp, seed),
  random: (seed) => random(overHttp, seed),
}

describe.each(Object.keys(lists))('%s', (name) => {
  const of = (seed: number) => first(lists[name]?.(seed) ?? [], 2_000)
  const cases = of(5)

  test('is the same list for the same seed', () => {
    expect(JSON.stringify(of(5))).toBe(JSON.stringify(cases))
  })

  test('is plain data, under ids that are unique, of changes that there are', () => {
    expect(cases.length).toBeGreaterThan(100)
    expect(JSON.parse(JSON.stringify(cases))).toEqual(JSON.parse(JSON.stringify(cases)))
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    for (const { changes } of cases) for (const change of changes) expect(changeNamed(change)).toBeDefined()
  })
})

test.each(['sweep', 'pairs', 'random'])('%s is another list for another seed', (name) => {
  const ids = (seed: number) => first(lists[name]?.(seed) ?? [], 500).map((each) => JSON.stringify(each))
  expect(ids(5)).not.toEqual(ids(6))
})

/** What the example registry, or HTTP without TLS, gives no occasion for. */
const beyond: ReadonlySet<string> = new Set([
  'claims/organisation-claim-is-the-configured-one',
  'event/event-is-not-withdrawn',
  'header/to-asid-is-not-the-senders',
  'transport/client-certificate-is-the-endpoints',
  'transport/client-certificate-is-valid',
])

describe('the sweep', () => {
  const cases = [...sweep(overHttp, 1)]
  const broken = new Map<string, Set<Operation>>()
  for (const { changes, choices } of cases)
    for (const name of changes) {
      const rule = changeNamed(name)?.rule ?? ''
      broken.set(rule, (broken.get(rule) ?? new Set()).add(choices.operation))
    }

  test('breaks every rule on each operation that it is about', () => {
    const missing = (Object.keys(requestRules) as RequestRuleId[])
      .filter((rule) => !beyond.has(rule))
      .flatMap((rule) =>
        operationsOf(rule).flatMap((operation) =>
          broken.get(rule)?.has(operation) ? [] : `${rule} ${operation}`,
        ),
      )
    expect(missing).toMatchSnapshot()
  })

  test('uses every operator, but for those of other configurations', () => {
    const used = new Set(cases.flatMap(({ changes }) => changes))
    expect(operators.filter(({ name }) => !used.has(name)).map(({ name }) => name)).toMatchSnapshot()
  })

  test('has every variation that the example registry has an occasion for', () => {
    const ids = cases.map(({ id }) => id).join('\n')
    const missing = variations.filter(({ rule, name }) => !ids.includes(`${rule}: ${name}`))
    expect(missing.map(({ rule, name }) => `${rule}: ${name}`)).toMatchSnapshot()
  })
})
