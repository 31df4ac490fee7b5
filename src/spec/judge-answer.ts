import type { Exchange } from './model/answer.ts'
import type { AnswerRule } from './model/answer-rule.ts'
import type { Finding } from './model/finding.ts'
import { everyOperation } from './model/operation.ts'
import { labelOf, lineOf, receivedOf } from './model/place.ts'
import { expectation, show } from './model/show.ts'
import { atMostAdvice, type Strengths } from './model/strength.ts'
import { type AnswerRuleId, answerRules, type Entry } from './rules/index.generated.ts'

/** What became of an exchange. */
export type Observed = 'accepted' | 'refused' | 'crashed' | 'neither'

/** What an answer breaks of the rules about answers. */
export function judgeAnswer(exchange: Exchange): readonly Finding[] {
  return named.flatMap(([id, { title, rule }]) => {
    const { operation } = exchange.request
    // Where method and path name no operation, an answer is held to what is asked of all four.
    if (operation === undefined ? rule.on.length < everyOperation.length : !rule.on.includes(operation))
      return []
    return rule
      .at(exchange)
      .filter((spot) => !rule.holds(spot.value))
      .map(
        (spot): Finding => ({
          rule: id,
          title,
          operation: exchange.request.operation,
          place: labelOf(spot.at),
          line: lineOf(spot.at),
          expected: rule.expected?.(spot.value, exchange) ?? expectation(rule.must),
          received: show(receivedOf(spot)),
          hint: undefined,
          strength: effective(id, rule, exchange),
          answers: undefined,
          source: rule.source,
        }),
      )
  })
}

function effective(id: string, { strength }: AnswerRule, { context: { asAdvice } }: Exchange): Strengths {
  const known: Strengths = { client: strength, provider: strength }
  return asAdvice?.has(id) === true ? atMostAdvice(known) : known
}

/** What a provider did with a request, by its status; a 5xx is a refusal where it is one that a fault allows (501). */
export function observe(status: number, findings: readonly Finding[]): Observed {
  if (status >= 200 && status < 300) return 'accepted'
  const isAllowed = findings.some(
    ({ answers }) => answers?.answers.some((answer) => answer.status === status) === true,
  )
  if (status >= 500 && !isAllowed) return 'crashed'
  return status >= 400 ? 'refused' : 'neither'
}

const named = Object.entries(answerRules) as unknown as readonly (readonly [
  AnswerRuleId,
  Entry<AnswerRule>,
])[]
