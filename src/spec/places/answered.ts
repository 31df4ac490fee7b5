import { z } from 'zod'
import type { Exchange } from '../model/answer.ts'
import type { AnswerPlace } from '../model/answer-rule.ts'
import { childOf, childrenOf, descendantOf, valueOfChild } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere } from '../model/place.ts'
import type { Refusal, RefusalAnswer } from '../model/refusal.ts'
import { isPublishable } from '../vocabulary/events.ts'
import { syntaxOf } from '../vocabulary/media-types.ts'
import { isAccepted, isDeprecation, isRefused, issues, outcome, rootOf } from './answer.ts'
import { eventCodesOf } from './criteria.ts'
import { servedBy } from './media-type.ts'

/** How a refusal was made, beside the ways in which it may be made. */
export interface Refused {
  readonly made: RefusalAnswer
  readonly allowed: readonly RefusalAnswer[]
}

/** The refusal of a request that must be refused, where the sources state how, or where we infer it. */
export function refusal(basis: Refusal['basis']): AnswerPlace<Refused> {
  return (exchange) => {
    const faults = bindingAnswers(exchange)
    const stated = faults.every((fault) => fault.basis === 'stated')
    if (!isRefused(exchange) || faults.length === 0 || stated !== (basis === 'stated')) return nowhere
    const made = madeOf(exchange)
    const allowed = faults.flatMap(({ answers }) => answers)
    return [{ value: { made, allowed }, at: 'status and issue', received: inWords(made) }]
  }
}

/** Answers of the rules that are broken and may be refused for. */
function bindingAnswers({ findings }: Exchange): readonly Refusal[] {
  const must = findings.filter(({ strength }) => strength.provider === 'must')
  const weaker = findings.filter(({ strength }) => strength.provider !== 'accept')
  return must.length === 0 ? [] : weaker.flatMap(({ answers }) => (answers === undefined ? [] : [answers]))
}

/** Whether a gateway before NEMS may have refused, without an OperationOutcome. */
export function mayBeByGateway({ findings }: Exchange): boolean {
  return findings.some(({ answers }) => answers?.byGateway === true)
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

/** Whether a refusal is one of those allowed; what it does not say for want of a body is not held against it here. */
export function isAllowed({ made, allowed }: Refused): boolean {
  return allowed.some(
    ({ status, code, spine }) =>
      (status < 10 ? Math.floor(made.status / 100) === status : made.status === status) &&
      (code === undefined || made.code === undefined || made.code === code) &&
      (spine === undefined || made.spine === undefined || made.spine === spine),
  )
}

/** The ways in which a request may be refused, in words. */
export function allowedInWords({ allowed }: Refused): string {
  return [...new Set(allowed.map(inWords))].join('; ')
}

function inWords({ status, code, spine }: RefusalAnswer): string {
  return [status < 10 ? `${status}xx` : String(status), code, spine]
    .filter((part) => part !== undefined)
    .join(' · ')
}

/** The media type of a body, beside those that were asked for and can be served; silent where none can. */
export const mediaTypeAskedFor: AnswerPlace<readonly [string, readonly string[]]> = (exchange) => {
  const { request, answer } = exchange
  const served = servedBy(request)
  const essence = answer.contentType.value?.essence
  if (answer.body.syntax === 'none' || served.length === 0 || essence === undefined || isExcused(exchange))
    return nowhere
  const asked =
    request.accept.lines.join('') === '' ? served.filter((type) => syntaxOf(type) === 'xml') : served
  return [{ value: [essence, asked], at: 'Content-Type', received: answer.contentType.lines.join(', ') }]
}

/** Whether an error's body may be anything: a gateway's, or that of a fault of the provider. */
export function isExcused(exchange: Exchange): boolean {
  return !isAccepted(exchange) && (exchange.answer.status >= 500 || mayBeByGateway(exchange))
}

/** The media type is one of those asked for. */
export const askedFor = z.custom<readonly [string, readonly string[]]>(
  (value) => Array.isArray(value) && value[1].includes(value[0]),
)

/** The syntax of a body, and the one that its Content-Type says. */
export const syntaxAndType: AnswerPlace<readonly [string, string]> = (exchange) => {
  const { body, contentType } = exchange.answer
  const declared = syntaxOf(contentType.value?.essence ?? '')
  if (declared === undefined || body.syntax === 'none' || isExcused(exchange)) return nowhere
  return [{ value: [body.syntax, declared], at: 'body', received: body.syntax }]
}

/** Whether each event of the request is deprecated for the operation, by its code. */
export function deprecatedEvents({ request, context: { registry } }: Exchange): readonly string[] {
  if (registry === undefined) return []
  if (request.event !== undefined) {
    const { code } = request.event
    const told =
      isPublishable(code) && ['deprecated', 'no-longer-supported'].includes(registry.lifeCycle(code))
    return told ? [code] : []
  }
  const criteria = request.subscription?.criteria
  const codes = criteria === undefined ? [] : [...new Set(eventCodesOf(criteria))]
  return codes.filter((code) => registry.lifeCycle(code) === 'deprecated')
}

/** How many deprecation warnings an answer gives. */
export const deprecationCount: AnswerPlace<number> = (exchange) => {
  const count = issues(exchange).filter(({ value }) => isDeprecation(value)).length
  return [{ value: count, at: outcome(exchange)[0]?.at ?? 'body', received: `${count} DEPRECATED issues` }]
}

/** What was read, beside what was created, element by element that a client sets. */
export const readAndCreated: AnswerPlace<readonly [string, string]> = (exchange) => {
  const root = rootOf(exchange)
  const { created } = exchange
  if (!isAccepted(exchange) || created === undefined || root?.name !== 'Subscription') return nowhere
  return kept.map((path) => ({
    value: [valuesAt(root, path), valuesAt(created, path)] as const,
    at: `Subscription.${path.join('.')}`,
    received: valuesAt(root, path),
  }))
}

const kept: readonly (readonly string[])[] = [
  ['contact', 'system'],
  ['contact', 'use'],
  ['contact', 'value'],
  ['end'],
  ['reason'],
  ['criteria'],
  ['channel', 'type'],
  ['channel', 'endpoint'],
]

function valuesAt(root: FhirElement, path: readonly string[]): string {
  let here: readonly FhirElement[] = [root]
  for (const name of path) here = here.flatMap((element) => childrenOf(element, name))
  return here.map(({ value }) => value ?? '').join(', ')
}

/** The id of the Subscription that was read, beside the one asked for. */
export const readId: AnswerPlace<readonly [string | undefined, string]> = (exchange) => {
  const root = rootOf(exchange)
  const { id } = exchange.request.route
  if (!isAccepted(exchange) || root?.name !== 'Subscription' || id === undefined) return nowhere
  const found = childOf(root, 'id')
  return [
    {
      value: [found?.value, id],
      at: found ?? { parent: root, name: 'id' },
      received: found?.value ?? 'absent',
    },
  ]
}

/** Whether the subscription that the path names was deleted before. */
export function wasDeleted({ request, context }: Exchange): boolean {
  return request.route.id !== undefined && context.history?.subscription(request.route.id) === 'deleted'
}

/** The status of a Subscription that was read. */
export const readStatus: AnswerPlace<string | undefined> = (exchange) => {
  const root = rootOf(exchange)
  if (root?.name !== 'Subscription') return nowhere
  const found = childOf(root, 'status')
  return [{ value: found?.value, at: found ?? { parent: root, name: 'status' } }]
}

/** The fault that stopped the reader of a body; empty when it could be read. */
export const answerFault: AnswerPlace<string> = ({ answer: { body } }) => {
  if (body.document === undefined) return nowhere
  const fault = body.document.ok ? '' : `${body.document.fault.message} at line ${body.document.fault.line}`
  return [{ value: fault, at: 'body', received: fault || 'well formed' }]
}

/** How many issues an OperationOutcome has. */
export const issueCount: AnswerPlace<number> = (exchange) =>
  outcome(exchange).map(({ value: root, at }) => ({
    value: childrenOf(root, 'issue').length,
    at,
    received: 'no issue',
  }))

/** The diagnostics of a refused duplicate. */
export const duplicateDiagnostics: AnswerPlace<string | undefined> = (exchange) =>
  issues(exchange).flatMap(({ value: issue }) => {
    if (descendantOf(issue, 'details', 'coding', 'code')?.value !== 'DUPLICATE_REJECTED') return []
    const found = childOf(issue, 'diagnostics')
    return [{ value: found?.value, at: found ?? { parent: issue, name: 'diagnostics' } }]
  })

/** Whether a request breaks nothing but that its subscription does not exist. */
export function isLonelyFault({ findings }: Exchange): boolean {
  return findings.every(({ rule }) => rule === 'operation/subscription-exists')
}
