import type { Draft } from '../../generators/draft/draft.ts'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import * as samples from '../../generators/samples.ts'
import { draftsOf, operationsOf } from '../../generators/samples.ts'
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

/** An ordinary draft, and the same with a change that breaks a rule. */
export interface Pair extends Pick<Expectation, 'world'> {
  readonly ordinary: Draft
  readonly changed: Draft
}

/** Of each operation of a rule, and of each way to break it there. */
export function* pairsOf(id: RequestRuleId): Generator<Pair> {
  for (const operation of operationsOf(id))
    for (const { change, world } of expectations[id]) {
      const [ordinary] = draftsOf(operation, 1)
      const changed = ordinary && change(ordinary)
      if (ordinary !== undefined && changed !== undefined) yield { ordinary, changed, world }
    }
}

/** Ids of the rules that a judged request breaks. */
export function brokenBy({ findings }: Pick<JudgedRequest, 'findings'>): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}

export { draftsOf, expectations, operationsOf }
