import type { AnswerRule } from '../../src/spec/model/answer-rule.ts'
import { anyRequest, type Operation } from '../../src/spec/model/operation.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import {
  type AnswerRuleId,
  answerRules,
  type Entry,
  type RequestRuleId,
  requestRules,
} from '../../src/spec/rules/index.generated.ts'

/** What a rule says that it is about and how strongly it binds, in the words of the table of bindings. */
export function bindingOf(id: RequestRuleId): string {
  const { on, strength } = (requestRules[id] as Entry<Rule>).rule
  const { client, provider } = strength
  const both = client === provider ? client : `${client}/${provider}`
  return `${on === anyRequest ? 'any' : lettersOf(on)} · ${both}`
}

/** The same of a rule about answers. */
export function bindingOfAnswerRule(id: AnswerRuleId): string {
  const { on, strength } = (answerRules[id] as Entry<AnswerRule>).rule
  return `${lettersOf(on)} · ${strength}`
}

function lettersOf(operations: readonly Operation[]): string {
  return operations.map((operation) => letters[operation]).join(' ')
}

const letters: Readonly<Record<Operation, string>> = {
  'publish-event': 'P',
  'create-subscription': 'C',
  'read-subscription': 'R',
  'delete-subscription': 'D',
}
