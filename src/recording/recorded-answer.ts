import {
  accepted,
  deprecationWarning,
  fhirXml,
  mayLackOutcome,
  refusedFor,
  refusedStatuses,
} from '../../contracts/expected-answer.ts'
import type { ExpectedAnswer } from '../../contracts/interaction.ts'
import type { StateParameters } from '../../contracts/states.ts'
import { storedSubscription } from '../../contracts/stored-subscription.ts'
import { location } from '../../contracts/subscription.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { RequestRuleId, RuleId } from '../spec/rules/ids.generated.ts'
import type { HttpAnswer } from '../wire/http-message.ts'

/** What is expected of a provider, and the rules that say so. */
export interface RecordedAnswer {
  readonly answer: ExpectedAnswer
  readonly rules: readonly [RuleId, ...RuleId[]]
}

/** What to expect where a request was accepted: what the rules ask for, not whatever this provider answered. */
export function acceptedAnswer(
  operation: Operation,
  answer: HttpAnswer,
  subscription: StateParameters['a subscription'] | undefined,
): RecordedAnswer {
  const type = essenceOf(answer)
  const isPlain = type === fhirXml.value && !Buffer.from(answer.body).includes('NO_LONGER_SUPPORTED')
  const warning = isPlain ? deprecationWarning() : undefined
  const warned = type === undefined ? [] : ([['Content-Type', { value: type }]] as const)
  switch (operation) {
    case 'publish-event':
      return { answer: accepted(202, warned, warning), rules: ['answer/publish-is-answered-202'] }
    case 'create-subscription':
      return {
        answer: accepted(201, [['Location', location], ...warned], warning),
        rules: ['answer/create-is-answered-201', 'answer/create-has-a-location'],
      }
    case 'read-subscription':
      return {
        answer: accepted(200, warned, storedSubscription({ subscription }, type ?? fhirXml.value)),
        rules: ['answer/read-is-a-subscription', 'answer/read-and-delete-are-answered-200'],
      }
    case 'delete-subscription':
      return { answer: accepted(200), rules: ['answer/read-and-delete-are-answered-200'] }
  }
}

/** What to expect where a request was refused: any of the statuses of the rules that it breaks. */
export function refusedAnswer(
  rules: readonly [RequestRuleId, ...RequestRuleId[]],
  answer: HttpAnswer,
): RecordedAnswer {
  const statuses = refusedStatuses(rules)
  const type = essenceOf(answer)
  if (type === undefined || mayLackOutcome(rules))
    return {
      answer: { statuses, headers: [], body: undefined },
      rules: [...rules, 'answer/refusal-is-a-stated-one'],
    }
  return {
    answer: {
      statuses,
      headers: [['Content-Type', { value: type }]],
      body: type === fhirXml.value ? refusedFor(rules[0]).body : undefined,
    },
    rules: [...rules, 'answer/refusal-is-a-stated-one', 'answer/refusal-has-an-operation-outcome'],
  }
}

/** The media type without its parameters: Pact then takes it with a charset, too. */
function essenceOf({ headers }: HttpAnswer): string | undefined {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  return type?.split(';')[0]?.trim()
}
