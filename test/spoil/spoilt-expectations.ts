import { answerExpectations } from '../../generators/answers/answer-expectations.ts'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { asItIs } from '../../generators/operators/change.ts'
import type { AnswerRuleId, RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { isSpoiltAsSaid } from './checks-of-answers.ts'
import { isBrokenAsSaid } from './checks-of-laws.ts'

/** A breaker that breaks nothing, or that says what is not so: whether the law notices. */
export interface SpoiltExpectation {
  readonly name: string
  readonly isNoticed: () => boolean
}

/** Each breaker with no change, and with each other verdict. */
export function spoiltExpectations(): readonly SpoiltExpectation[] {
  return [
    ...(Object.keys(expectations) as RequestRuleId[]).flatMap((id) =>
      expectations[id].flatMap((expectation) => ofRequest(id, expectation)),
    ),
    ...(Object.keys(answerExpectations) as AnswerRuleId[]).flatMap((id) =>
      answerExpectations[id].map((expectation) => ({
        name: `${id} by ${expectation.operator}: no change`,
        isNoticed: () => !isSpoiltAsSaid(id, { ...expectation, change: (answer) => answer }),
      })),
    ),
  ]
}

function ofRequest(id: RequestRuleId, expectation: Expectation): readonly SpoiltExpectation[] {
  const { operator, expected } = expectation
  const others = (['refuse', 'either', 'accept'] as const).filter((verdict) => verdict !== expected)
  return [
    {
      name: `${id} by ${operator}: no change`,
      isNoticed: () =>
        !isBrokenAsSaid(id, {
          ...expectation,
          operator: `${operator}, no change`,
          change: asItIs,
          world: {},
        }),
    },
    ...others.map((verdict) => ({
      name: `${id} by ${operator}: ${verdict} instead of ${expected}`,
      isNoticed: () => !isBrokenAsSaid(id, { ...expectation, expected: verdict }),
    })),
  ]
}
