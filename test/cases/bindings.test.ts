import { expect, test } from 'vitest'
import {
  type AnswerRuleId,
  answerRules,
  type RequestRuleId,
  requestRules,
} from '../../src/spec/rules/index.generated.ts'
import { bindings, bindingsOfAnswers } from './bindings.ts'
import { bindingOf, bindingOfAnswerRule } from './bindings-of-rules.ts'

test('each rule about requests binds whom the table says, and as strongly', () => {
  const ids = Object.keys(requestRules) as RequestRuleId[]
  expect(Object.fromEntries(ids.map((id) => [id, bindingOf(id)]))).toEqual(bindings)
})

test('each rule about answers likewise', () => {
  const ids = Object.keys(answerRules) as AnswerRuleId[]
  expect(Object.fromEntries(ids.map((id) => [id, bindingOfAnswerRule(id)]))).toEqual(bindingsOfAnswers)
})
