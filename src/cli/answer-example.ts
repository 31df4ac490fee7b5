import fc from 'fast-check'
import { type AnswerDraft, renderAnswer } from '../../generators/answers/answer-draft.ts'
import { answerExpectations } from '../../generators/answers/answer-expectations.ts'
import { rightAnswers } from '../../generators/answers/right-answers.ts'
import { render } from '../../generators/draft/render.ts'
import { requestOf } from '../../generators/requests/any-request.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import { judgeAnswer } from '../judge.ts'
import { everyOperation } from '../spec/model/operation.ts'
import type { AnswerRuleId } from '../spec/rules/ids.generated.ts'
import type { RuleExample } from './example.ts'

/** A right answer that keeps a rule about answers, and what spoils it. */
export function answerExampleOf(rule: AnswerRuleId): RuleExample | undefined {
  const options = answerExpectations[rule]
  for (const { operator, ways, change } of options)
    for (const way of ways)
      for (const draft of samples()) {
        const exchange = rightAnswers[way](draft)
        const spoilt = exchange === undefined ? undefined : change(exchange.answer)
        if (exchange === undefined || spoilt === undefined) continue
        const request = render(exchange.request, { now })
        const judged = judgeAnswer(
          request,
          renderAnswer(spoilt),
          knowledgeOf(exchange.request, exchange.world, now),
        )
        const finding = judged.findings.find((each) => each.rule === rule)
        if (finding === undefined) continue
        const { place, received, expected } = finding
        return {
          kept: { place: way, received: inWords(exchange.answer) },
          broken: { how: operator, place, received, expected },
          operators: options.map((each) => each.operator),
        }
      }
  return undefined
}

const now = 1_800_000_000

function samples() {
  return everyOperation.flatMap((operation) =>
    fc.sample(requestOf(operation, embeddedRegistry), { numRuns: 10, seed: 1 }),
  )
}

function inWords(draft: AnswerDraft): string {
  const { status, headers, body } = renderAnswer(draft)
  const fields = headers.map(([name, value]) => `${name}: ${value}`)
  return [`HTTP ${status}`, ...fields, body.length === 0 ? 'no body' : `a body of ${body.length} bytes`].join(
    ', ',
  )
}
