import type { Draft } from '../../generators/draft/draft.ts'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import * as samples from '../../generators/samples.ts'
import type { JudgedRequest } from '../../src/judge.ts'
import { type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'

/** Every rule about requests. */
export const ruleIds = Object.keys(requestRules) as RequestRuleId[]

/** UTC seconds at which the laws are judged. */
export const now = 1_800_000_000

/** Judges a draft as it would be sent. */
export function judgeDraft(
  draft: Draft,
  { world }: Pick<Expectation, 'world'> = { world: {} },
): JudgedRequest {
  return samples.judgeDraft(draft, world, now)
}

/** Ids of the rules that a judged request breaks. */
export function brokenBy({ findings }: Pick<JudgedRequest, 'findings'>): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}

export { draftsOf, operationsOf } from '../../generators/samples.ts'
export { expectations }
