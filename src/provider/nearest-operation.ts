import {
  createSubscription,
  type Operation,
  publishEvent,
  readSubscription,
} from '../spec/model/operation.ts'
import type { Request } from '../spec/model/request.ts'
import { operationOf } from '../spec/model/route.ts'

/**
 * The operation that is done when a request is accepted though method and path name none, which happens where a rule
 * is left out or open. Nothing is deleted by any other method than DELETE, and nothing comes of asking.
 */
export function nearestOperation({ operation, method, route }: Request): Operation | undefined {
  if (operation !== undefined) return operation
  const meant = operationOf(method.toUpperCase(), route)
  if (meant !== undefined || route.names === 'nothing') return meant
  if (route.names === 'subscription') return readSubscription
  if (asking.has(method)) return undefined
  return route.names === 'process-message' ? publishEvent : createSubscription
}

const asking: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'DELETE'])
