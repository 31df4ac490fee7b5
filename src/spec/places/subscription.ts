import { childOf } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { eachSpot, map, nowhere, type Place } from '../model/place.ts'
import { isInstant } from '../vocabulary/date-time.ts'
import { elementsOf } from '../vocabulary/stu3.ts'
import { each, sentValue, subscription } from './element.ts'

/** The first contact of a Subscription. */
export const firstContact: Place<FhirElement> = (request, context) =>
  eachSpot(subscription(request, context), ({ value }) => {
    const contact = childOf(value, 'contact')
    return contact && { value: contact, at: contact }
  })

/** The profiles that a Subscription claims; one that is absent when it claims none. */
export const subscriptionProfiles: Place<string | undefined> = (request, context) => {
  const sent = sentProfiles(request, context)
  if (sent.length > 0) return sent
  return eachSpot(subscription(request, context), ({ value: parent }) => ({
    value: undefined,
    at: { parent, name: 'meta.profile' },
  }))
}

const sentProfiles = sentValue(each(subscription, 'meta'), 'profile')

/** The end of a Subscription; a null in JSON is of the wrong type, which is told apart. */
export const sentEnd: Place<string | undefined> = (request, context) =>
  eachSpot(end(request, context), (spot) =>
    spot.value === undefined && request.body.syntax === 'json' ? undefined : spot,
  )

const end = sentValue(subscription, 'end')

/** Seconds from now to the end of a Subscription; silent without an end that is an instant, or a clock. */
export const secondsToEnd: Place<number> = map(end, (end, _, { now }) =>
  now === undefined || !isInstant(end) ? undefined : Date.parse(end) / 1000 - now,
)

/** Elements that the page lists, and the STU3 type that they are of. */
const listed: Readonly<Record<string, { readonly type: string; readonly names: readonly string[] }>> = {
  Subscription: {
    type: 'Subscription',
    names: ['id', 'meta', 'status', 'contact', 'end', 'reason', 'criteria', 'channel'],
  },
  meta: { type: 'Meta', names: ['versionId', 'lastUpdated', 'profile'] },
  contact: { type: 'ContactPoint', names: ['system', 'value', 'use'] },
  channel: { type: 'SubscriptionChannel', names: ['type', 'endpoint', 'payload', 'header'] },
}

/** Elements of a Subscription that STU3 defines and the page does not list. */
export const elementsBeyondThePage: Place<FhirElement> = (request, context) => {
  const [spot] = subscription(request, context)
  if (spot === undefined) return nowhere
  const found: FhirElement[] = []
  for (const parent of [spot.value, ...spot.value.children])
    for (const child of parent.children) if (isBeyond(child.name, parent.name)) found.push(child)
  return found.map((element) => ({ value: element, at: element, received: element.value ?? 'present' }))
}

function isBeyond(name: string, parent: string): boolean {
  const known = Object.hasOwn(listed, parent) ? listed[parent] : undefined
  return known !== undefined && !known.names.includes(name) && elementsOf(known.type)?.has(name) === true
}
