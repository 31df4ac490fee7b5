import type { Exchange } from '../model/answer.ts'
import type { AnswerPlace } from '../model/answer-rule.ts'
import { descendantOf, valueOfChild } from '../model/element.ts'
import type { Finding } from '../model/finding.ts'
import { nowhere } from '../model/place.ts'
import { anyClientError, type Refusal, type RefusalAnswer } from '../model/refusal.ts'
import { isAccepted, isRefused, issues } from './answer.ts'

/** How a refusal was made, beside the ways in which it may be made. */
export interface Refused {
  readonly made: RefusalAnswer
  readonly allowed: readonly RefusalAnswer[]
}

/** The refusal of a request that must be refused, where the sources state how, or where we infer it. */
export function refusal(basis: Refusal['basis']): AnswerPlace<Refused> {
  return (exchange) => {
    if (!isRefused(exchange) || exchange.expected !== 'refuse') return nowhere
    const faults = faultsToRefuse(exchange)
    const stated = faults.every((fault) => fault.basis === 'stated')
    if (stated !== (basis === 'stated')) return nowhere
    const made = madeOf(exchange)
    const allowed = faults.flatMap(({ answers }) => answers)
    return [{ value: { made, allowed }, at: 'status and issue', received: inWords(made) }]
  }
}

/** Whether a refusal is one of those allowed; what it does not say for want of a body is not held against it here. */
export function isAllowed({ made, allowed }: Refused): boolean {
  return allowed.some(
    ({ status, code, spine, severity = 'error' }) =>
      (status === anyClientError || made.status === status) &&
      (code === undefined || made.code === undefined || made.code === code) &&
      (spine === undefined || made.spine === undefined || made.spine === spine) &&
      (made.severity === undefined || made.severity === severity),
  )
}

/** The ways in which a request may be refused, in words. */
export function allowedInWords({ allowed }: Refused): string {
  return [...new Set(allowed.map(inWords))].join('; ')
}

/** Whether an error's body may be anything: a gateway's, or that of a fault of the provider. */
export function isExcused(exchange: Exchange): boolean {
  return !isAccepted(exchange) && (exchange.answer.status >= 500 || mayBeByGateway(exchange))
}

/** Whether a gateway before NEMS may have refused, without an OperationOutcome. */
export function mayBeByGateway(exchange: Exchange): boolean {
  return faultsToRefuse(exchange).some(({ byGateway }) => byGateway === true)
}

/** Whether a status is one that a fault of the request may be answered with, be it a 5xx. */
export function isAnswerToAFault(exchange: Exchange): boolean {
  const { status } = exchange.answer
  return faultsToRefuse(exchange).some(({ answers }) => answers.some((answer) => answer.status === status))
}

/** How what is broken may be refused, but for what a provider has to accept all the same. */
function faultsToRefuse({ findings }: Exchange): readonly Refusal[] {
  return findings.filter(mayBeRefusedFor).flatMap(({ answers }) => (answers === undefined ? [] : [answers]))
}

function mayBeRefusedFor({ strength }: Finding): boolean {
  return strength.provider !== 'accept'
}

function madeOf(exchange: Exchange): RefusalAnswer {
  const [issue] = issues(exchange)
  const code = valueOfChild(issue?.value, 'code')
  const spine = descendantOf(issue?.value, 'details', 'coding', 'code')?.value
  const severity = valueOfChild(issue?.value, 'severity')
  return {
    status: exchange.answer.status,
    ...(code === undefined ? {} : { code }),
    ...(spine === undefined ? {} : { spine }),
    ...(severity === 'fatal' || severity === 'error' ? { severity } : {}),
  }
}

function inWords({ status, code, spine, severity }: RefusalAnswer): string {
  return [
    status === anyClientError ? '4xx' : String(status),
    code,
    spine,
    severity === 'fatal' ? severity : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' · ')
}
