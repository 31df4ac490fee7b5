import type { Exchange } from '../model/answer.ts'
import type { AnswerPlace } from '../model/answer-rule.ts'
import { childOf, childrenOf, descendantOf } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere } from '../model/place.ts'
import { isStrangeRoot } from './structure.ts'

/** Whether a status says that the request was accepted. */
export function isAccepted({ answer: { status } }: Exchange): boolean {
  return status >= 200 && status < 300
}

/** Whether a status says that the request was refused for a fault of the client. */
export function isRefused({ answer: { status } }: Exchange): boolean {
  return status >= 400 && status < 500
}

/** A place of exchanges that satisfy a condition. */
export function where<T>(holds: (exchange: Exchange) => boolean, place: AnswerPlace<T>): AnswerPlace<T> {
  return (exchange) => (holds(exchange) ? place(exchange) : nowhere)
}

/** The status. */
export const status: AnswerPlace<number> = ({ answer }) => [
  { value: answer.status, at: 'status', received: String(answer.status) },
]

/** The first field with a name; undefined when there is none. */
export function field(name: string): AnswerPlace<string | undefined> {
  return ({ answer }) => [{ value: answer.fields.get(name.toLowerCase())?.[0], at: name }]
}

/** The root of the body, when it is a FHIR resource. */
export function rootOf({ answer: { body } }: Exchange): FhirElement | undefined {
  if (body.document?.ok !== true) return undefined
  const { root, foreign } = body.document.value
  return isStrangeRoot(foreign, root) ? undefined : root
}

/** The name of the resource in the body, or that there is none. */
export const bodyResource: AnswerPlace<string> = (exchange) => {
  const { syntax } = exchange.answer.body
  const name = syntax === 'none' ? noBody : rootOf(exchange)?.name || 'not a FHIR resource'
  return [{ value: name, at: 'body' }]
}

/** Said of an answer without a body. */
export const noBody = 'no body'

/** The OperationOutcome in the body. */
export const outcome: AnswerPlace<FhirElement> = (exchange) => {
  const root = rootOf(exchange)
  return root?.name === 'OperationOutcome' ? [{ value: root, at: root }] : nowhere
}

/** Each issue of the OperationOutcome. */
export const issues: AnswerPlace<FhirElement> = (exchange) =>
  outcome(exchange).flatMap(({ value }) =>
    childrenOf(value, 'issue').map((issue) => ({ value: issue, at: issue })),
  )

/** A value below each issue; undefined where it is absent. */
export function ofIssue(...path: readonly string[]): AnswerPlace<string | undefined> {
  return valueBelow(issues, ...path)
}

/** A value below each issue of an answer that refuses. */
export function ofError(...path: readonly string[]): AnswerPlace<string | undefined> {
  return where((exchange) => !isAccepted(exchange), ofIssue(...path))
}

/** A value below each element of a place; undefined where it is absent. */
export function valueBelow(
  place: AnswerPlace<FhirElement>,
  ...path: readonly string[]
): AnswerPlace<string | undefined> {
  return (exchange) =>
    place(exchange).map(({ value: element }) => {
      const found = descendantOf(element, ...path)
      return { value: found?.value, at: found ?? { parent: element, name: path.join('.') } }
    })
}

/** How many issues the OperationOutcome has. */
export const issueCount: AnswerPlace<number> = (exchange) =>
  outcome(exchange).map(({ value, at }) => ({
    value: childrenOf(value, 'issue').length,
    at,
    received: 'no issue',
  }))

/** The profiles that the OperationOutcome claims. */
export const outcomeProfiles: AnswerPlace<string | undefined> = (exchange) =>
  outcome(exchange).flatMap(({ value }) =>
    childrenOf(childOf(value, 'meta'), 'profile').map((profile) => ({ value: profile.value, at: profile })),
  )
