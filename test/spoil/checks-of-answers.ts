import { type AnswerExpectation, answerExpectations } from '../../generators/answers/answer-expectations.ts'
import { rightAnswers, type Way } from '../../generators/answers/right-answers.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { type AnswerRuleId, answerRules } from '../../src/spec/rules/index.generated.ts'
import { answerCases, judgedAnswer, statedOfAnswer } from '../cases/answer-cases.ts'
import { toldOfAnswer, toldOfAnswers } from '../cases/answers-told.ts'
import { askers, judgeExchange, spoilt, ways } from '../laws/answers.ts'
import { headingOf, linesOf } from '../laws/messages.ts'
import { alike, type Check } from './check.ts'
import { paragraphOf } from './golden.ts'

/** Law 4 about answers, what is said of each way to spoil one, and the answers written by hand. */
export function answerChecks(): readonly Check[] {
  return [
    ...ids.map((id): Check => ({ name: `words of ${id}`, rules: [id], holds: () => keepsItsWords(id) })),
    ...answerCases.map(
      (one, index): Check => ({
        name: `answer ${index} to ${one.to}: ${one.what}`,
        rules: one.broken,
        holds: () => alike(judgedAnswer(one), statedOfAnswer(one)),
      }),
    ),
    ...toldOfAnswers.map(
      (one, index): Check => ({
        name: `told ${index} of an answer`,
        rules: one.one.broken,
        holds: () => alike(toldOfAnswer(one), one.tells),
      }),
    ),
    ...ids.flatMap((id) =>
      answerExpectations[id].map(
        (expectation): Check => ({
          name: `${id} by ${expectation.operator}`,
          rules: [id],
          holds: () => isSpoiltAsSaid(id, expectation) && isToldAsSaid(id, expectation),
        }),
      ),
    ),
    ...ways.map((way): Check => ({ name: `right answer: ${way}`, rules: [], holds: () => isRight(way) })),
  ]
}

/** Law 4 for one expectation. */
export function isSpoiltAsSaid(id: AnswerRuleId, expectation: AnswerExpectation): boolean {
  const all = firstOfEach(spoilt(expectation, drafts()))
  return (
    alike([...new Set(all.map(({ way }) => way))], expectation.ways) &&
    all.every(({ exchange, answer }) => {
      const found = new Set(judgeExchange(exchange, answer).findings.map(({ rule }) => rule))
      const allowed = new Set<string>([id, ...expectation.companions])
      return found.has(id) && [...found].every((rule) => allowed.has(rule))
    })
  )
}

const ids = Object.keys(answerRules) as AnswerRuleId[]

let asked: readonly Draft[] | undefined

function drafts(): readonly Draft[] {
  asked ??= askers()
  return asked
}

/** The first of each way: in turn one in XML and one in JSON, where there are both. */
function firstOfEach(all: ReturnType<typeof spoilt>): ReturnType<typeof spoilt> {
  return [...new Set(all.map(({ way }) => way))].flatMap((way, index) => {
    const ofWay = all.filter((each) => each.way === way)
    const inTurn = ofWay.find(({ answer }) => answer.format === (index % 2 === 0 ? 'xml' : 'json'))
    return [inTurn ?? ofWay[0]].filter((each) => each !== undefined)
  })
}

function isToldAsSaid(id: AnswerRuleId, expectation: AnswerExpectation): boolean {
  const [first] = spoilt(expectation, drafts())
  if (first === undefined) return false
  const { findings } = judgeExchange(first.exchange, first.answer)
  const said = [`- ${expectation.operator}`, ...linesOf(findings.find(({ rule }) => rule === id))].join('\n')
  return `\n${paragraphOf('answers', id)}\n`.includes(`\n${said}\n`)
}

function keepsItsWords(id: AnswerRuleId): boolean {
  const { title, rule } = answerRules[id]
  return paragraphOf('answers', id).startsWith(`${headingOf(id, title, rule.source).join('\n')}\n- `)
}

function isRight(way: Way): boolean {
  const exchanges = drafts()
    .map((draft) => rightAnswers[way](draft))
    .filter((exchange) => exchange !== undefined)
  return exchanges.length > 0 && exchanges.every((exchange) => judgeExchange(exchange).findings.length === 0)
}
