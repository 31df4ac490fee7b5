import type { Exchange } from '../model/answer.ts'
import type { AnswerPlace } from '../model/answer-rule.ts'
import { childOf, childrenOf, descendantOf } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere } from '../model/place.ts'
import { isAccepted, issues, rootOf } from './answer.ts'

/** The Subscription that was read. */
export const readSubscriptionOf: AnswerPlace<FhirElement> = (exchange) => {
  const root = rootOf(exchange)
  return isAccepted(exchange) && root?.name === 'Subscription' ? [{ value: root, at: root }] : nowhere
}

/** What was read, beside what was created, element by element that a client sets. */
export const readAndCreated: AnswerPlace<readonly [string, string]> = (exchange) => {
  const { created } = exchange
  if (created === undefined) return nowhere
  return readSubscriptionOf(exchange).flatMap(({ value: read }) =>
    kept.map((path) => ({
      value: [valuesAt(read, path), valuesAt(created, path)] as const,
      at: `Subscription.${path.join('.')}`,
      received: valuesAt(read, path) || 'absent',
    })),
  )
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
  const { id } = exchange.request.route
  if (id === undefined) return nowhere
  return readSubscriptionOf(exchange).map(({ value: root }) => {
    const found = childOf(root, 'id')
    return {
      value: [found?.value, id],
      at: found ?? { parent: root, name: 'id' },
      received: found?.value ?? 'absent',
    }
  })
}

/** The diagnostics of a refused duplicate. */
export const duplicateDiagnostics: AnswerPlace<string | undefined> = (exchange) =>
  issues(exchange).flatMap(({ value: issue }) => {
    if (descendantOf(issue, 'details', 'coding', 'code')?.value !== 'DUPLICATE_REJECTED') return []
    const found = childOf(issue, 'diagnostics')
    return [{ value: found?.value, at: found ?? { parent: issue, name: 'diagnostics' } }]
  })

/** Whether the subscription that the path names was deleted before. */
export function wasDeleted({ request, context }: Exchange): boolean {
  return request.route.id !== undefined && context.history?.subscription?.(request.route.id) === 'deleted'
}

/** Whether a request breaks nothing but that its subscription does not exist. */
export function isLonelyFault({ findings }: Exchange): boolean {
  return findings.every(({ rule }) => rule === 'operation/subscription-exists')
}
