import { z } from 'zod'
import { everyOperation, type Operation } from '../model/operation.ts'
import { map, type Place } from '../model/place.ts'
import { isPublishable, type PublishableEvent, screeningEvents } from '../vocabulary/events.ts'
import {
  type EventInteraction,
  eventOfInteraction,
  interactionsOf,
  publishCodes,
} from '../vocabulary/interactions.ts'
import { header } from './header.ts'

/** InteractionID beside the operation called. */
export interface Interaction {
  readonly id: string | undefined
  readonly operation: Operation
}

/** An InteractionID that was sent. */
export interface SentInteraction extends Interaction {
  readonly id: string
}

const interactionId = header('InteractionID')

/** InteractionID beside the operation called; silent when it is sent with different values. */
export const interaction: Place<Interaction> = map(interactionId, (id, { operation }) =>
  operation === undefined ? undefined : { id, operation },
)

/** Whether an InteractionID is one by which the operation is called. */
export function isOfOperation(value: Interaction): value is SentInteraction {
  const { id, operation } = value
  if (id === undefined) return false
  if (operation === 'publish-event') return eventOfInteraction(id) !== undefined
  return interactionsOf(operation).includes(id)
}

/** What InteractionID should be, and what it is of where it is another operation's. */
export function expectedInteraction({ id, operation }: Interaction): string {
  const other = everyOperation.find(
    (each) => each !== operation && id !== undefined && isOfOperation({ id, operation: each }),
  )
  const right =
    operation === 'publish-event'
      ? `urn:nhs:names:services:events:<Code>.Write, <Code> one of ${Object.values(publishCodes).join(', ')}`
      : interactionsOf(operation)[0]
  return `${right}${other === undefined ? '' : ` (what was sent is of ${other})`}`
}

/** The event that InteractionID names; silent unless it names one that can be published. */
export const namedEvent: Place<EventInteraction> = map(interactionId, eventOfInteraction)

/** The event that InteractionID names, and that of the message; silent unless both can be published. */
export const eventOfHeaderAndMessage: Place<readonly [PublishableEvent, PublishableEvent]> = map(
  namedEvent,
  (named, { event }) => (isPublishable(event?.code) ? ([named.event, event.code] as const) : undefined),
)

/** Whether an event is of a screening type. */
export function isScreening(event: PublishableEvent): boolean {
  return (screeningEvents as readonly string[]).includes(event)
}

/** The event is named by the code of the table. */
export const namedByTable = z.custom<EventInteraction>(
  (value) => (value as EventInteraction).by === 'table code',
)
