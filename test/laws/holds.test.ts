import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { render } from '../../generators/draft/render.ts'
import { knowledgeOf } from '../../generators/world.ts'
import type { Context } from '../../src/spec/model/context.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import { answerRules, type Entry, requestRules } from '../../src/spec/rules/index.generated.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { draftsOf, expectations, now, operationsOf, ruleIds } from './catalogue.ts'

/** What each rule reads of valid requests, and of those that break it, and what none would. */
const values: readonly unknown[] = [...new Set([...ofValidRequests(), ...ofBrokenRequests(), ...odd()])]

function ofValidRequests(): readonly unknown[] {
  return everyOperation.flatMap((operation) =>
    draftsOf(operation, 5).flatMap((draft) => ruleIds.flatMap((id) => read(id, draft))),
  )
}

function ofBrokenRequests(): readonly unknown[] {
  return ruleIds.flatMap((id) =>
    expectations[id].flatMap(({ change }) => {
      const draft = operationsOf(id).flatMap((operation) => change(draftsOf(operation, 1)[0]!) ?? [])[0]
      return draft === undefined ? [] : read(id, draft)
    }),
  )
}

function odd(): readonly unknown[] {
  const numbers = [0, -0, 1, 2, 3, -1, 0.5, 299, 300, 301, 1e15, 2 ** 53, 2 ** 53 + 2, 1e300, Number.NaN]
  const texts = ['', ' ', 'a', '1', 'none', 'Bearer', 'POST', 'x'.repeat(101), '\n', '2026-01-01', 'A91720']
  const others = [
    undefined,
    null,
    true,
    false,
    Number.POSITIVE_INFINITY,
    {},
    [],
    [''],
    [undefined],
    ['a', 'b'],
  ]
  return [...numbers, ...texts, ...others, Symbol('s'), 1n, new Date(0), () => true]
}

function read(id: (typeof ruleIds)[number], draft: Parameters<typeof render>[0]): readonly unknown[] {
  const context = { pdsEnforced: false, organisationClaim: 'either', history: undefined, ...known(draft) }
  const spots = (requestRules[id] as Entry<Rule>).rule.at(
    readRequest(render(draft, { now })),
    context as Context,
  )
  return spots.slice(0, 20).map(({ value }) => value)
}

function known(draft: Parameters<typeof render>[0]): Partial<Context> {
  const { registry, now: clock, history } = knowledgeOf(draft, {}, now)
  return { registry, now: clock, history }
}

/** Whether it holds, or that the schema's own function cannot be asked of such a value. */
function asked(ask: () => boolean): boolean | 'throws' {
  try {
    return ask()
  } catch {
    return 'throws'
  }
}

interface Stated {
  readonly must: z.ZodType
  readonly holds: (value: unknown) => boolean
}

const stated = Object.entries({ ...requestRules, ...answerRules }).map(([id, { rule }]) => ({
  id,
  rule: rule as Stated,
}))

describe(`a rule holds of a value if its schema does (${values.length} values)`, () => {
  test.each(stated)('$id', ({ rule: { must, holds } }) => {
    const differing = values.filter(
      (value) => asked(() => holds(value)) !== asked(() => must.safeParse(value).success),
    )
    expect(differing).toEqual([])
  })
})
