import { describe, expect, test } from 'vitest'
import { answerExpectations } from '../../generators/answers/answer-expectations.ts'
import { rightAnswers } from '../../generators/answers/right-answers.ts'
import { type AnswerRuleId, answerRules } from '../../src/spec/rules/index.generated.ts'
import { askers, judgeExchange, spoilt, ways } from './answers.ts'
import { brokenBy } from './catalogue.ts'

const drafts = askers()

describe('law 4, of answers: a right answer breaks no rule', () => {
  test.each(ways)('%s', (way) => {
    const exchanges = drafts.map((draft) => rightAnswers[way](draft)).filter((each) => each !== undefined)
    expect(exchanges.length).toBeGreaterThan(0)
    for (const exchange of exchanges) expect(judgeExchange(exchange).findings).toEqual([])
  })
})

describe('law 4, of answers: what spoils a right answer breaks its rule, and no other but companions', () => {
  test.each(Object.keys(answerRules) as AnswerRuleId[])('%s', (id) => {
    expect(answerExpectations[id].length).toBeGreaterThan(0)
    const names = answerExpectations[id].map(({ operator }) => operator)
    expect(new Set(names).size).toBe(names.length)
    for (const expectation of answerExpectations[id]) {
      const all = spoilt(expectation, drafts)
      expect(new Set(all.map(({ way }) => way))).toEqual(new Set(expectation.ways))
      for (const { way, exchange, answer } of all) {
        const broken = brokenBy(judgeExchange(exchange, answer))
        const where = `${id} by ${expectation.operator} on ${way}, ${exchange.request.operation}`
        expect(broken, where).toContain(id)
        const strangers = broken.filter(
          (rule) => rule !== id && !(expectation.companions as readonly string[]).includes(rule),
        )
        expect(strangers, where).toEqual([])
      }
    }
  })
})
