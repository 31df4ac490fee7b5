import type { Draft } from '../generators/draft/draft.ts'
import type { Expectation } from '../generators/expectations/expectation.ts'
import { operationsOf } from '../generators/samples.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'

/** The rules that a request breaks which was changed to break one: that one, and what may be broken with it. */
export function brokenRules(
  rule: RequestRuleId,
  { companions }: Expectation,
  { operation }: Draft,
): readonly [RequestRuleId, ...RequestRuleId[]] {
  return [rule, ...companions.filter((each) => operationsOf(each).includes(operation))]
}
