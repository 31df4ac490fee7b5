import { z } from 'zod'
import { everyOperation, type Operation } from '../model/operation.ts'
import { nowhere, type Place } from '../model/place.ts'
import { isPublishable, type PublishableEvent, screeningEvents } from '../vocabulary/events.ts'
import { type EventInteraction, eventOfInteraction, interactionsOf } from '../vocabulary/interactions.ts'
import { header } from './header.ts'

/** InteractionID beside the operation called. */
export interface Interaction {
  readonly id: string | undefined
  readonly operation: Operation
}

/** InteractionID beside the operation called; silent when it is sent with different values. */
export const interaction: Place<Interaction> = (request, context) => {
  const { operation } = request
  if (operation === undefined) return nowhere
  return header('InteractionID')(request, context).map(({ value: id, at, received }) => ({
    value: { id, operation },
    at,
    received: received ?? String(id),
  }))
}

/** Whether an InteractionID is one by which the operation is called. */
export function isOfOperation({ id, operation }: Interaction): boolean {
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
      ? 'urn:nhs:names:services:events:<Code>.Write'
      : interactionsOf(operation)[0]
  return `${right}${other === undefined ? '' : ` (what was sent is of ${other})`}`
}

/** The event that InteractionID names; silent unless it names one that can be published. */
export const namedEvent: Place<EventInteraction> = (request, context) =>
  header('InteractionID')(request, context).flatMap(({ value, at }) => {
    const named = eventOfInteraction(value ?? '')
    return named === undefined ? [] : [{ value: named, at, received: value ?? '' }]
  })

/** The event that InteractionID names, and that of the message; silent unless both can be published. */
export const eventOfHeaderAndMessage: Place<readonly [PublishableEvent, PublishableEvent]> = (
  request,
  context,
) => {
  const code = request.event?.code
  if (!isPublishable(code)) return nowhere
  return namedEvent(request, context).map(({ value, at, received }) => ({
    value: [value.event, code] as const,
    at,
    received: received ?? '',
  }))
}

/** Whether an event is of a screening type. */
export function isScreening(event: PublishableEvent): boolean {
  return (screeningEvents as readonly string[]).includes(event)
}

/** The event is named by the code of the table. */
export const namedByTable = z.custom<EventInteraction>(
  (value) => (value as EventInteraction).by === 'table code',
)
