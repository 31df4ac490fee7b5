import { nowhere, type Place } from '../model/place.ts'
import type { Endpoint } from '../model/registry.ts'
import type { Request } from '../model/request.ts'
import type { Route } from '../model/route.ts'

/** Something of the request line; silent when the capture came without it. */
export function line<T>(read: (request: Request) => T | undefined): Place<T> {
  return (request) => {
    const value = request.missing.has('line') ? undefined : read(request)
    return value === undefined ? nowhere : [{ value, at: 'request line', received: () => textOf(request) }]
  }
}

/** Whether a method would update a subscription. */
export function isUpdate(method: string, { names }: Route): boolean {
  return (method === 'PUT' || method === 'PATCH') && (names === 'subscription' || names === 'subscriptions')
}

/** Whether a method, on a path that is known, changes nothing. */
export function isHarmless(method: string, { names }: Route): boolean {
  return names !== 'nothing' && ['HEAD', 'OPTIONS', 'TRACE'].includes(method)
}

/** What is known of the subscription that the path names; silent without a history. */
export const namedSubscription: Place<unknown> = ({ route, missing }, { history }) =>
  history?.subscription === undefined || route.id === undefined || missing.has('line')
    ? nowhere
    : [{ value: history.subscription(route.id), at: 'id in the path', received: route.id }]

function textOf({ method, route }: Request): string {
  return `${method} ${route.path}${route.query === undefined ? '' : `?${route.query}`}`
}

export type Ownership = 'same ASID' | 'same organisation' | 'another organisation'

/** Whose the subscription is that the path names, seen from a registered caller. */
export const ownership: Place<Ownership> = (request, context) => {
  const [asid] = request.head.fields.get('fromasid') ?? []
  const caller = asid === undefined ? undefined : context.registry?.endpoint(asid)
  return namedSubscription(request, context).flatMap(({ value, at, received }) => {
    if (!isKnown(value) || caller === undefined) return []
    const shown = received === undefined ? {} : { received }
    return [{ value: ownershipOf(value, caller), at, ...shown }]
  })
}

function isKnown(value: unknown): value is { asid: string; odsCodes: readonly string[] } {
  return typeof value === 'object' && value !== null
}

function ownershipOf(
  { asid, odsCodes }: { asid: string; odsCodes: readonly string[] },
  caller: Endpoint,
): Ownership {
  if (asid === caller.asid) return 'same ASID'
  return caller.odsCodes.some((code) => odsCodes.includes(code))
    ? 'same organisation'
    : 'another organisation'
}
