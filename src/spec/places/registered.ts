import { z } from 'zod'
import { nowhere, type Place, pair } from '../model/place.ts'
import type { Endpoint, Registry } from '../model/registry.ts'
import { eventOfInteraction, interactionsOf, publishInteraction } from '../vocabulary/interactions.ts'
import { contactOdsCode, endpointOf, known, mailboxId, requesterAsid } from './endpoint.ts'
import { interaction, isOfOperation } from './interaction.ts'

/** What the registry was asked for is there. */
export const found = z.custom<readonly [unknown, unknown]>(
  (value) => Array.isArray(value) && value[1] !== undefined,
)

/** What the registry was asked for holds. */
export const confirmed = z.custom<readonly [unknown, boolean]>(
  (value) => Array.isArray(value) && value[1] === true,
)

/** An ODS code of the endpoint. */
export const heldByEndpoint = z.custom<readonly [string, Endpoint]>(
  (value) => Array.isArray(value) && value[1].odsCodes.includes(value[0]),
)

/** A value beside the endpoint of requesting_system; silent where that is not registered. */
export function withRequester<T>(place: Place<T>): Place<readonly [T, Endpoint, Registry]> {
  return (request, context) => {
    const { registry } = context
    const [asid] = requesterAsid(request, context)
    const endpoint = registry?.endpoint(asid?.value ?? '')
    if (endpoint === undefined || registry === undefined) return nowhere
    return place(request, context).map(({ value, at }) => ({
      value: [value, endpoint, registry] as const,
      at,
      received: String(value),
    }))
  }
}

/** An interaction beside the endpoint that calls it. */
export interface Assurance {
  readonly interaction: string
  readonly endpoint: Endpoint
}

/** Silent where the endpoint is not known, or InteractionID is not of the operation. */
export const assurance: Place<Assurance> = (request, context) => {
  const endpoint = endpointOf(request, context)
  if (endpoint === undefined) return nowhere
  return interaction(request, context).flatMap(({ value, at }) => {
    if (!isOfOperation(value)) return []
    const event = eventOfInteraction(value.id ?? '')?.event
    const called =
      event === undefined ? (interactionsOf(value.operation)[0] ?? '') : publishInteraction(event)
    return [{ value: { interaction: called, endpoint }, at, received: `${called} by ASID ${endpoint.asid}` }]
  })
}

/** Whether an endpoint was assured for an interaction. */
export function isAssured({ interaction, endpoint }: Assurance): boolean {
  return endpoint.interactions === undefined || endpoint.interactions.includes(interaction)
}

/** The ODS code that owns the mailbox, and that of the first contact. */
export const mailboxAndContact: Place<readonly [string, string]> = (request, context) => {
  const owner = known(mailboxId, (registry, id) => registry.mailbox(id)?.odsCode)(request, context)[0]
    ?.value[1]
  if (owner === undefined) return nowhere
  return pair(() => [{ value: owner, at: 'mailbox' }], contactOdsCode)(request, context).map(({ value }) => ({
    value,
    at: contactOdsCode(request, context)[0]?.at ?? 'Subscription.contact',
    received: value[1],
  }))
}
