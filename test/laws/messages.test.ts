import { expect, test } from 'vitest'
import {
  type AnswerRuleId,
  answerRules,
  type RequestRuleId,
  requestRules,
} from '../../src/spec/rules/index.generated.ts'
import { askers } from './answers.ts'
import { messagesOf, messagesOfAnswers, samples, sentences } from './messages.ts'

/** A word changed here is a word that people read: look at the difference, then write it down with `vitest -u`. */
test('what is said of each way to break a rule about requests', async () => {
  const drafts = samples()
  const ids = Object.keys(requestRules) as RequestRuleId[]
  const messages = ids.map((id) => messagesOf(id, drafts))
  await expect(`${messages.join('\n\n')}\n`).toMatchFileSnapshot('messages-of-requests.txt')
})

test('what is said of each way to break a rule about answers', async () => {
  const drafts = askers()
  const ids = Object.keys(answerRules) as AnswerRuleId[]
  const messages = ids.map((id) => messagesOfAnswers(id, drafts))
  await expect(`${messages.join('\n\n')}\n`).toMatchFileSnapshot('messages-of-answers.txt')
})

test('what is said of each sentence of the guidance pages', async () => {
  await expect(`${sentences()}\n`).toMatchFileSnapshot('messages-of-sentences.txt')
})
