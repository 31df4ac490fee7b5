import { z } from 'zod'
import { map, type Place } from '../model/place.ts'
import type { Endpoint, Registry } from '../model/registry.ts'
import { eventOfInteraction, publishInteraction } from '../vocabulary/interactions.ts'
import { contactOdsCode, endpointOf, mailboxId } from './endpoint.ts'
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
  return map(place, (value, request, context) => {
    const { registry } = context
    const { asid } = request.requester
    const endpoint = asid === undefined ? undefined : registry?.endpoint(asid)
    return endpoint === undefined || registry === undefined
      ? undefined
      : ([value, endpoint, registry] as const)
  })
}

/** An interaction beside the endpoint that calls it. */
export interface Assurance {
  readonly interaction: string
  readonly endpoint: Endpoint
}

/** Silent where the endpoint is not known, or InteractionID is not of the operation. */
export const assurance: Place<Assurance> = map(interaction, (value, request, context) => {
  const endpoint = endpointOf(request, context)
  if (endpoint === undefined || !isOfOperation(value)) return undefined
  const event = eventOfInteraction(value.id)?.event
  return { interaction: event === undefined ? value.id : publishInteraction(event), endpoint }
})

/** Whether an endpoint was assured for an interaction. */
export function isAssured({ interaction, endpoint }: Assurance): boolean {
  return endpoint.interactions === undefined || endpoint.interactions.includes(interaction)
}

/** The ODS code that owns the mailbox, and that of the first contact. */
export const mailboxAndContact: Place<readonly [string, string]> = map(
  contactOdsCode,
  (contact, request, context) => {
    const [mailbox] = mailboxId(request, context)
    const owner = mailbox === undefined ? undefined : context.registry?.mailbox(mailbox.value)?.odsCode
    return owner === undefined ? undefined : ([owner, contact] as const)
  },
)
