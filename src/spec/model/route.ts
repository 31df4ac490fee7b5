import {
  createSubscription,
  deleteSubscription,
  type Operation,
  publishEvent,
  readSubscription,
} from './operation.ts'

/** What a request target names. */
export interface Route {
  /** As sent, without the query. */
  readonly path: string
  /** Without its question mark; undefined when there is none. */
  readonly query: string | undefined
  readonly names: 'process-message' | 'subscriptions' | 'subscription' | 'nothing'
  /** The id of a subscription, percent-decoded; undefined when there is none or it cannot be decoded. */
  readonly id: string | undefined
  /** The id as sent. */
  readonly rawId: string | undefined
  /** Whether the path ends in a slash or has two in a row. */
  readonly spareSlash: boolean
}

const processMessage = /^\/STU3\/Events\/1\/(?:\$|%24)process-message$/
const subscriptions = '/STU3/Subscription'
const subscription = `${subscriptions}/`
const schemeAndHost = /^https?:\/\/[^/?]+/i

/**
 * Reads a request target (RFC 9112 section 3.2), origin-form or absolute-form.
 * `basePath` is what stands before `/STU3` at the provider called; empty when nothing does.
 */
export function readRoute(target: string, basePath = ''): Route {
  const origin = target.replace(schemeAndHost, '')
  const mark = origin.indexOf('?')
  const path = mark < 0 ? origin : origin.slice(0, mark)
  const query = mark < 0 ? undefined : origin.slice(mark + 1)
  const spareSlash = path.includes('//') || path.endsWith('/')
  if (!path.startsWith(basePath))
    return { path, query, names: 'nothing', id: undefined, rawId: undefined, spareSlash }
  const rest = path.slice(basePath.length)
  const tidy = spareSlash ? rest.replace(/\/+/g, '/').replace(/(.)\/$/, '$1') : rest
  const names = namedBy(tidy)
  const rawId = names === 'subscription' ? tidy.slice(subscription.length) : undefined
  const id = rawId === undefined ? undefined : decode(rawId)
  return { path, query, names, id, rawId, spareSlash }
}

function namedBy(path: string): Route['names'] {
  if (path === subscriptions) return 'subscriptions'
  if (path.startsWith(subscription))
    return path.includes('/', subscription.length) ? 'nothing' : 'subscription'
  return processMessage.test(path) ? 'process-message' : 'nothing'
}

/** The operation that a method and a route name together. */
export function operationOf(method: string, route: Route): Operation | undefined {
  if (route.names === 'process-message') return method === 'POST' ? publishEvent : undefined
  if (route.names === 'subscriptions') return method === 'POST' ? createSubscription : undefined
  if (route.names !== 'subscription') return undefined
  if (method === 'GET') return readSubscription
  return method === 'DELETE' ? deleteSubscription : undefined
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
