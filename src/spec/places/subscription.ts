import { childOf } from '../model/element.ts'
import { type FhirElement, mostTold } from '../model/fhir.ts'
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

/** Names of the elements that STU3 defines and the page does not list, by the name of their parent. */
const beyond: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(listed).map(([parent, { type, names }]) => [
    parent,
    new Set([...(elementsOf(type)?.keys() ?? [])].filter((name) => !names.includes(name))),
  ]),
)

/** Elements of a Subscription that STU3 defines and the page does not list, as many as are told. */
export const elementsBeyondThePage: Place<FhirElement> = (request, context) => {
  const [spot] = subscription(request, context)
  if (spot === undefined) return nowhere
  const found: FhirElement[] = []
  addBeyond(found, spot.value)
  for (const parent of spot.value.children) addBeyond(found, parent)
  return found.map((element) => ({ value: element, at: element, received: element.value ?? 'present' }))
}

function addBeyond(found: FhirElement[], parent: FhirElement): void {
  const names = beyond.get(parent.name)
  if (names === undefined) return
  for (const child of parent.children) if (names.has(child.name) && found.length < mostTold) found.push(child)
}
