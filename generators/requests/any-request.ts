import fc from 'fast-check'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { Draft } from '../draft/draft.ts'
import { createSubscription } from './create-subscription.ts'
import { deleteSubscription, readSubscription } from './one-subscription.ts'
import { publishEvent } from './publish-event.ts'

/** Valid requests of one operation. */
export function requestOf(operation: Operation, registry: Registry): fc.Arbitrary<Draft> {
  switch (operation) {
    case 'publish-event':
      return publishEvent(registry)
    case 'create-subscription':
      return createSubscription(registry)
    case 'read-subscription':
      return readSubscription(registry)
    case 'delete-subscription':
      return deleteSubscription(registry)
  }
}

/** Valid requests of all four operations, as often each. */
export function anyRequest(registry: Registry): fc.Arbitrary<Draft> {
  return fc.oneof(
    publishEvent(registry),
    createSubscription(registry),
    readSubscription(registry),
    deleteSubscription(registry),
  )
}
