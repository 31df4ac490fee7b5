import { judgeRequest } from '../../src/judge.ts'
import type { AnswerRuleId, RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { allCases } from '../cases/all.ts'
import { answersOfCallers } from '../cases/answers.ts'
import { answersToBodies } from '../cases/answers-to-bodies.ts'
import { bindings, bindingsOfAnswers } from '../cases/bindings.ts'
import { bindingOf, bindingOfAnswerRule } from '../cases/bindings-of-rules.ts'
import type { Case } from '../cases/case.ts'
import { edgeCases } from '../cases/edges.ts'
import { optionsOf } from '../cases/judging.ts'
import { brokenWithout, leftOut } from '../cases/left-out.ts'
import { outcomeOf, outcomesByHand } from '../cases/outcomes.ts'
import { brokenInCapture, partialCaptures } from '../cases/partial-captures.ts'
import { readings } from '../cases/readings.ts'
import { refusalOf } from '../cases/refusals.ts'
import { told, toldOf } from '../cases/told.ts'
import { builtRequest } from './built-requests.ts'
import { alike, type Check } from './check.ts'

/** The cases transcribed by hand, and the tables of answers and of bindings. */
export function caseChecks(): readonly Check[] {
  return [
    ...Object.entries(bindings).map(
      ([id, binding]): Check => ({
        name: `binding of ${id}`,
        rules: [id],
        holds: () => bindingOf(id as RequestRuleId) === binding,
      }),
    ),
    ...Object.entries(bindingsOfAnswers).map(
      ([id, binding]): Check => ({
        name: `binding of ${id}`,
        rules: [id],
        holds: () => bindingOfAnswerRule(id as AnswerRuleId) === binding,
      }),
    ),
    ...[...answersOfCallers, ...answersToBodies].flatMap(
      ({ answers: [preferred, ...others], basis, bodyExcused, rules }) =>
        rules.map((id): Check => {
          const stated = { preferred, others: [...others].sort(), basis, bodyExcused }
          return { name: `refusal of ${id}`, rules: [id], holds: () => alike(refusalOf(id), stated) }
        }),
    ),
    ...[...allCases, ...edgeCases].map(
      (one, index): Check => ({
        name: `case ${index}, ${one.line}: ${one.what}`,
        rules: one.broken,
        holds: () => isJudgedAsStated(one, builtRequest(one)),
      }),
    ),
    ...told.map(
      (one, index): Check => ({
        name: `told ${index} of ${one.rule}`,
        rules: [one.rule],
        holds: () => alike(toldOf(one), one.tells),
      }),
    ),
    ...partialCaptures.map(
      (one): Check => ({
        name: `partial capture: ${one.what}, on ${one.on}`,
        rules: one.broken,
        holds: () => alike(brokenInCapture(one), one.broken),
      }),
    ),
    ...leftOut.map(
      (one): Check => ({
        name: `left out: ${one.what}, on ${one.on}`,
        rules: [],
        holds: () => alike(brokenWithout(one), one.broken),
      }),
    ),
    ...readings.map(
      ({ what, read, is }): Check => ({
        name: `reading: ${what}`,
        rules: [],
        holds: () => alike(read(), is),
      }),
    ),
    ...outcomesByHand.map(
      ([on, change, id, outcome], index): Check => ({
        name: `outcome ${index} of ${id}`,
        rules: [id],
        holds: () => outcomeOf(on, change, id) === outcome,
      }),
    ),
  ]
}

const letterOf = { accept: 'A', refuse: 'R', either: 'E' } as const

function isJudgedAsStated(one: Case, request: HttpRequest): boolean {
  const { expected, findings } = judgeRequest(request, optionsOf(one))
  const found = [...new Set(findings.map(({ rule }) => rule))].sort()
  return letterOf[expected] === one.letter && alike(found, one.broken)
}
