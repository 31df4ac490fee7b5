import { nameOf } from './contract-interactions.ts'
import type {
  ContractEvent,
  ExchangeEvent,
  FindingEvent,
  KitEvent,
  OmittedEvent,
  OpenEvent,
  SkippedEvent,
} from './events.ts'

/** What becomes one test case. */
export interface JunitCase {
  readonly area: string
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'skipped'
  /** One line. */
  readonly message: string
  readonly text: string
}

/** The test case of an event; undefined when it has none. */
export function caseOf(event: KitEvent): JunitCase | undefined {
  switch (event.type) {
    case 'exchange':
      return ofExchange(event)
    case 'finding':
      return ofFinding(event)
    case 'open':
      return ofOpen(event)
    case 'skipped':
    case 'omitted':
      return ofNotJudged(event)
    case 'contract':
      return ofContract(event)
    default:
      return undefined
  }
}

function ofExchange({ label, method, target, status, findings }: ExchangeEvent): JunitCase {
  const answer = status === null ? '' : `, answered ${status}`
  const text = `${method} ${target}${answer}: ${findings} ${findings === 1 ? 'finding' : 'findings'}`
  return { area: 'exchange', name: label, outcome: 'passed', message: '', text }
}

function ofFinding(finding: FindingEvent): JunitCase {
  const { rule, kind, operation, place, message, expected, received, answered, source, count, replay } =
    finding
  const lines = [
    message,
    `place:    ${place}`,
    `expected: ${expected}`,
    `received: ${received}`,
    ...(answered === null ? [] : [`answered: ${answered}`]),
    `source:   ${[source.page, source.section, source.address].filter((part) => part !== '').join(', ')}`,
    `strength: ${finding.strength}, ${finding.basis}; ${finding.party}; seen ${count} times; id ${finding.id}`,
    ...(replay === null ? [] : [`replay:   ${replay}`]),
  ]
  return {
    area: areaOf(rule),
    name: `${rule}${operation === null ? '' : ` (${operation})`} at ${place}${kind === 'broken-rule' ? '' : `: ${kind}`}`,
    outcome: finding.failing ? 'failed' : 'passed',
    message,
    text: lines.join('\n'),
  }
}

function ofOpen({ rule, operation, place, message, count }: OpenEvent): JunitCase {
  const name = `${rule}${operation === null ? '' : ` (${operation})`} at ${place}: open`
  return { area: areaOf(rule), name, outcome: 'passed', message, text: `${message}; seen ${count} times` }
}

function ofNotJudged({ type, rule, subject, reason }: SkippedEvent | OmittedEvent): JunitCase {
  const area = rule === null ? 'exchange' : areaOf(rule)
  return {
    area,
    name: `${rule === null ? '' : `${rule}: `}${subject}`,
    outcome: 'skipped',
    message: `${type}: ${reason}`,
    text: '',
  }
}

function ofContract(event: ContractEvent): JunitCase {
  const lines = event.interactions.map(
    ({ description, count }) => `${count === 0 ? 'not done' : count}: ${description}`,
  )
  return {
    area: 'contract',
    name: nameOf(event),
    outcome: 'passed',
    message: '',
    text: lines.join('\n'),
  }
}

function areaOf(rule: string): string {
  return rule.split('/')[0] ?? rule
}
