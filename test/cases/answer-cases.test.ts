import { expect, test } from 'vitest'
import { answerRules } from '../../src/spec/rules/index.generated.ts'
import { answerCases, judgedAnswer, statedOfAnswer } from './answer-cases.ts'
import { toldOfAnswer, toldOfAnswers } from './answers-told.ts'

test.each([...new Set(answerCases.map(({ to }) => to))])('answers to %s', (name) => {
  const cases = answerCases.filter(({ to }) => to === name)
  expect(cases.map(judgedAnswer)).toEqual(cases.map(statedOfAnswer))
})

test('every rule about answers is broken by one of them', () => {
  const broken = new Set<string>(answerCases.flatMap((one) => one.broken))
  expect(Object.keys(answerRules).filter((id) => !broken.has(id))).toEqual([])
})

test.each(toldOfAnswers.map((one, index) => ({ ...one, index })))('$index what is told', (one) => {
  expect(toldOfAnswer(one)).toEqual(one.tells)
})
