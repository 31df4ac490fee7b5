import fc from 'fast-check'
import { type JudgedRequest, judgeRequest } from '../src/judge.ts'
import { anyRequest, everyOperation, type Operation } from '../src/spec/model/operation.ts'
import type { Rule } from '../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../src/spec/rules/index.generated.ts'
import type { Draft } from './draft/draft.ts'
import { render } from './draft/render.ts'
import type { World } from './expectations/expectation.ts'
import { requestOf } from './requests/any-request.ts'
import { embeddedRegistry, knowledgeOf } from './world.ts'

/** A fixed sample of valid drafts of an operation. */
export function draftsOf(operation: Operation, count: number, seed = 1): readonly Draft[] {
  return fc.sample(requestOf(operation, embeddedRegistry), { numRuns: count, seed })
}

/** Judges a draft as it would be sent, at a time in UTC seconds. */
export function judgeDraft(draft: Draft, world: World, now: number): JudgedRequest {
  return judgeRequest(render(draft, { now }), knowledgeOf(draft, world, now))
}

/** The operations that a rule is about. */
export function operationsOf(id: RequestRuleId): readonly Operation[] {
  const { on } = (requestRules[id] as Entry<Rule>).rule
  return on === anyRequest ? everyOperation : on
}
