import fc from 'fast-check'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { requestOf } from '../../generators/requests/any-request.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import { type JudgedRequest, judgeRequest } from '../../src/judge.ts'
import { anyRequest, everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'

/** Every rule about requests. */
export const ruleIds = Object.keys(requestRules) as RequestRuleId[]

/** UTC seconds at which the laws are judged. */
export const now = 1_800_000_000

/** A rule by its id. */
export function ruleOf(id: RequestRuleId): Rule {
  return (requestRules[id] as Entry<Rule>).rule
}

/** The operations that a rule is about. */
export function operationsOf(id: RequestRuleId): readonly Operation[] {
  const { on } = ruleOf(id)
  return on === anyRequest ? everyOperation : on
}

/** A fixed sample of valid drafts of an operation. */
export function draftsOf(operation: Operation, count: number, seed = 1): readonly Draft[] {
  return fc.sample(requestOf(operation, embeddedRegistry), { numRuns: count, seed })
}

/** Judges a draft as it would be sent. */
export function judgeDraft(
  draft: Draft,
  { world }: Pick<Expectation, 'world'> = { world: {} },
): JudgedRequest {
  return judgeRequest(render(draft, { now }), knowledgeOf(draft, world, now))
}

/** Ids of the rules that a judged request breaks. */
export function brokenBy({ findings }: JudgedRequest): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}

export { expectations }
