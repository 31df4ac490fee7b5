import type { Draft } from '../../generators/draft/draft.ts'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { everyOperation, type Operation } from '../../src/spec/model/operation.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { draftsOf, expectations, judgeDraft, operationsOf } from './catalogue.ts'

/** A request that breaks a rule, and what is expected of it. */
export interface BreakingRequest {
  readonly rule: RequestRuleId
  readonly operation: Operation
  readonly expectation: Expectation
  readonly draft: Draft
}

/** Each way to break a rule, on each operation to which it applies: one request of each. */
export function breakingRequests(rule: RequestRuleId): readonly BreakingRequest[] {
  return expectations[rule].flatMap((expectation) =>
    operationsOf(rule).flatMap((operation) => {
      for (const sample of samples.get(operation) ?? []) {
        const draft = expectation.change(sample)
        if (draft !== undefined) return [{ rule, operation, expectation, draft }]
      }
      return []
    }),
  )
}

/** Valid requests with the z spelling, so that nothing but the rule in hand is broken. */
const samples: ReadonlyMap<Operation, readonly Draft[]> = new Map(
  everyOperation.map((operation) => [
    operation,
    draftsOf(operation, 60, 7).filter((draft) => judgeDraft(draft).findings.length === 0),
  ]),
)
