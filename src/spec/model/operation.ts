/** The four operations of the two APIs. */
export type Operation = 'publish-event' | 'create-subscription' | 'read-subscription' | 'delete-subscription'

export const publishEvent: Operation = 'publish-event'
export const createSubscription: Operation = 'create-subscription'
export const readSubscription: Operation = 'read-subscription'
export const deleteSubscription: Operation = 'delete-subscription'

/** Every operation, in the order of apis: Publication API first. */
export const everyOperation: readonly Operation[] = [
  publishEvent,
  createSubscription,
  readSubscription,
  deleteSubscription,
]

/** The three operations of the Subscription API. */
export const subscriptionApi: readonly Operation[] = [
  createSubscription,
  readSubscription,
  deleteSubscription,
]

/** Said of rules that are judged before it is known which operation a request is for. */
export const anyRequest = Symbol()
