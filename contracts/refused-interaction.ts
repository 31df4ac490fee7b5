import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import { brokenRules } from './broken-rules.ts'
import { refusedFor } from './expected-answer.ts'
import { expectedRequest } from './expected-request.ts'
import type { Interaction } from './interaction.ts'
import type { Original } from './originals.ts'
import { statesOf } from './request-states.ts'
import type { Forms } from './resource-matchers.ts'
import { expectationOf } from './tokens.ts'

/** A refusal that a consumer has to understand: the rule that it breaks, and the way in which. */
export interface Refused {
  readonly description: string
  readonly rule: RequestRuleId
  readonly operator: string
}

/**
 * The interaction in which a provider refuses a request that breaks a rule.
 * @throws Error when the way has nothing to change in the request
 */
export function refusedInteraction(
  { description, rule, operator }: Refused,
  original: Original,
  forms: Forms,
): Interaction {
  const expectation = expectationOf(rule, operator)
  const draft = expectation.change(original.draft)
  if (draft === undefined) throw new Error(`${rule} by ${operator} changes nothing in "${description}"`)
  const answer = refusedFor(rule)
  return {
    description,
    states: statesOf(original, draft, { rule, expectation }),
    rules: [
      ...brokenRules(rule, expectation, draft),
      'answer/refusal-is-a-stated-one',
      ...(answer.body === undefined ? [] : (['answer/refusal-has-an-operation-outcome'] as const)),
    ],
    request: expectedRequest(draft, forms),
    answer,
  }
}
