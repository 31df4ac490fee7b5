import type { Context } from './context.ts'
import { pathOf } from './element.ts'
import type { FhirElement } from './fhir.ts'
import type { Request } from './request.ts'

/**
 * Reads one place of a request. No spots: the place cannot be read, or there is none in this request,
 * and the rule does not apply. A spot whose value is undefined: the place could be read, and is empty.
 */
export type Place<T> = (request: Request, context: Context) => readonly Spot<T>[]

export interface Spot<T> {
  readonly value: T
  readonly at: At
  /** What reports show of it, or how to make that; the value itself unless told otherwise. */
  readonly received?: unknown
}

/** A name, an element, or where an element would stand. */
export type At = string | FhirElement | { readonly parent: FhirElement; readonly name: string }

/** How reports name a spot. */
export function labelOf(at: At): string {
  if (typeof at === 'string') return at
  return 'children' in at ? pathOf(at) : `${pathOf(at.parent)}.${at.name}`
}

/** Line of the document on which a spot stands, 1-based; undefined when unknown. */
export function lineOf(at: At): number | undefined {
  if (typeof at === 'string') return undefined
  const { line } = 'children' in at ? at : at.parent
  return line > 0 ? line : undefined
}

/** No spots: the rule does not apply. */
export const nowhere: readonly never[] = []

/** What reports show of a spot. */
export function receivedOf({ value, received }: Spot<unknown>): unknown {
  if (received === undefined) return value
  return typeof received === 'function' ? received() : received
}

/** Only those spots of a place that satisfy a condition on their value. */
export function only<T, U extends T>(place: Place<T>, holds: (value: T) => value is U): Place<U>
export function only<T>(place: Place<T>, holds: (value: T) => boolean): Place<T>
export function only<T>(place: Place<T>, holds: (value: T) => boolean): Place<T> {
  return (request, context) => {
    const spots = place(request, context)
    for (const spot of spots) if (!holds(spot.value)) return spots.filter((each) => holds(each.value))
    return spots
  }
}

/** A place that is there only in some requests. */
export function when<T>(holds: (request: Request, context: Context) => boolean, place: Place<T>): Place<T> {
  return (request, context) => (holds(request, context) ? place(request, context) : nowhere)
}

/** Each spot of the first place together with the first spot of the second; silent when either is missing. */
export function pair<A, B>(left: Place<A>, right: Place<B>): Place<readonly [A, B]> {
  return map(left, (value, request, context) => {
    const [other] = right(request, context)
    return other === undefined ? undefined : ([value, other.value] as const)
  })
}

/** What a spot's value becomes; a spot that becomes undefined is dropped. */
export function map<T, U>(
  place: Place<T>,
  change: (value: T, request: Request, context: Context) => U | undefined,
): Place<U> {
  return (request, context) =>
    eachSpot(place(request, context), (spot) => {
      const value = change(spot.value, request, context)
      return value === undefined
        ? undefined
        : { value, at: spot.at, received: spot.received ?? shownOf(spot.value, value) }
    })
}

/** Spots made of others; one that becomes undefined is dropped. */
export function eachSpot<T, U>(
  spots: readonly Spot<T>[],
  change: (spot: Spot<T>) => Spot<U> | undefined,
): readonly Spot<U>[] {
  let changed: Spot<U>[] | undefined
  for (const each of spots) {
    const spot = change(each)
    if (spot === undefined) continue
    if (changed === undefined) changed = [spot]
    else changed.push(spot)
  }
  return changed ?? nowhere
}

/** What stood in the request, where that can be shown; else what was made of it. */
function shownOf(value: unknown, mapped: unknown): unknown {
  return typeof value === 'object' || value === undefined ? mapped : value
}

/** Spots of several places, one after the other. */
export function all<T>(...places: readonly Place<T>[]): Place<T> {
  return (request, context) => {
    const spots: Spot<T>[] = []
    for (const place of places) for (const spot of place(request, context)) spots.push(spot)
    return spots
  }
}

/**
 * A place that many rules look at, read once for each request. It must not depend on the context. The request that was read
 * last stays in memory until the next one.
 */
export function once<T>(place: (request: Request) => readonly Spot<T>[]): Place<T> {
  let last: Request | undefined
  let spots: readonly Spot<T>[] = nowhere
  return (request) => {
    if (request !== last) {
      spots = place(request)
      last = request
    }
    return spots
  }
}
