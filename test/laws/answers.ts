import type { AnswerDraft } from '../../generators/answers/answer-draft.ts'
import type { Exchange } from '../../generators/answers/right-answers.ts'
import * as answers from '../../generators/answers/spoilt-answers.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import type { JudgedAnswer } from '../../src/judge.ts'
import { now } from './catalogue.ts'

/** The same at the time of the laws. */
export function askers(): readonly Draft[] {
  return answers.askers(now)
}

/** The same at the time of the laws. */
export function judgeExchange(exchange: Exchange, answer?: AnswerDraft): JudgedAnswer {
  return answers.judgeExchange(exchange, now, answer)
}

export { spoilt, ways } from '../../generators/answers/spoilt-answers.ts'
