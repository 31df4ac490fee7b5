import { descendantOf } from '../spec/model/element.ts'
import type { SubscriptionResource } from '../spec/model/request.ts'

/** What a subscription asks for and where it goes; undefined where it does not say both. */
export function askedFor(subscription: SubscriptionResource | undefined): string | undefined {
  const criteria = subscription?.criteria?.text
  const mailbox = descendantOf(subscription?.root, 'channel', 'endpoint')?.value
  return criteria === undefined || mailbox === undefined ? undefined : `${mailbox} ${criteria}`
}
