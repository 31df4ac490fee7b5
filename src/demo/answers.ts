import { answerExpectations } from '../../generators/answers/answer-expectations.ts'
import { askers, judgeExchange, spoilt } from '../../generators/answers/spoilt-answers.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { type AnswerRuleId, answerRules } from '../spec/rules/index.generated.ts'

/** A rule about answers, with a right answer that keeps it and a spoilt one that does not. */
export interface CheckedAnswerRule {
  readonly rule: AnswerRuleId
  /** How the answer was spoilt. */
  readonly operator: string
  /** What was not as it must be. */
  readonly problems: readonly string[]
}

/** Judges, for every rule about answers, a right answer and the same spoilt. */
export function checkAnswers(now: number): readonly CheckedAnswerRule[] {
  const drafts = askers(now)
  return (Object.keys(answerRules) as AnswerRuleId[]).map((rule) => checkAnswer(rule, drafts, now))
}

function checkAnswer(rule: AnswerRuleId, drafts: readonly Draft[], now: number): CheckedAnswerRule {
  const [expectation] = answerExpectations[rule]
  const [first] = expectation === undefined ? [] : spoilt(expectation, drafts)
  if (expectation === undefined || first === undefined) throw new Error(`${rule} cannot be broken`)
  const right = judgeExchange(first.exchange, now).findings
  const wrong = judgeExchange(first.exchange, now, first.answer).findings
  return {
    rule,
    operator: expectation.operator,
    problems: [
      ...right.map((finding) => `a right answer is said to break ${finding.rule}`),
      ...(wrong.some((finding) => finding.rule === rule) ? [] : ['the spoilt answer is not told']),
    ],
  }
}
