import { hash } from 'node:crypto'
import { descendantOf } from '../spec/model/element.ts'
import type { SubscriptionResource } from '../spec/model/request.ts'

/** Equal where subscriptions ask for the same and deliver to the same mailbox; undefined where one does not say both. */
export function askedFor(subscription: SubscriptionResource | undefined): string | undefined {
  const criteria = subscription?.criteria?.text
  const mailbox = descendantOf(subscription?.root, 'channel', 'endpoint')?.value
  if (criteria === undefined || mailbox === undefined) return undefined
  return hash('sha256', JSON.stringify([mailbox, criteria]), 'base64')
}
