import type { Operation } from '../model/operation.ts'
import { type PublishableEvent, publishableEvents } from './events.ts'

const events = 'urn:nhs:names:services:events:'
const subscriptions = 'urn:nhs:names:services:clinicals-sync:'

/** Code of each event type in the InteractionID of a publish. */
export const publishCodes: Readonly<Record<PublishableEvent, string>> = {
  'blood-spot-test-outcome-1': 'Bloodspottestoutcome',
  'newborn-hearing-1': 'Newbornhearing',
  'nipe-outcome-1': 'Nipeoutcome',
  'professional-contacts-1': 'Professionalcontacts',
  'vaccinations-1': 'Vaccinations',
}

/** InteractionID of each operation of the Subscription API. */
export const subscriptionInteractions: Readonly<Record<Exclude<Operation, 'publish-event'>, string>> = {
  'create-subscription': `${subscriptions}SubscriptionsApiPost`,
  'read-subscription': `${subscriptions}SubscriptionsApiGet`,
  'delete-subscription': `${subscriptions}SubscriptionsApiDelete`,
}

/** InteractionID by which an event type is published. */
export function publishInteraction(event: PublishableEvent): string {
  return `${events}${publishCodes[event]}.Write`
}

/** InteractionIDs that an operation may be sent with, as the pages' tables have them. */
export function interactionsOf(operation: Operation): readonly string[] {
  if (operation === 'publish-event') return publishableEvents.map(publishInteraction)
  return [subscriptionInteractions[operation]]
}

/** How an InteractionID of a publish names its event: by the table's code, or by the FHIR code that some tools ask for. */
export interface EventInteraction {
  readonly event: PublishableEvent
  readonly by: 'table code' | 'FHIR code'
}

const eventInteractions: ReadonlyMap<string | undefined, EventInteraction> = new Map(
  publishableEvents.flatMap((event): readonly [string, EventInteraction][] => [
    [publishInteraction(event), { event, by: 'table code' }],
    [`${events}${event}.Write`, { event, by: 'FHIR code' }],
  ]),
)

/** The event that an InteractionID names; undefined when there is none, or it names none that can be published. */
export function eventOfInteraction(interaction: string | undefined): EventInteraction | undefined {
  return eventInteractions.get(interaction)
}
