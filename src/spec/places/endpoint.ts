import type { Context } from '../model/context.ts'
import { descendantOf } from '../model/element.ts'
import { map, nowhere, once, type Place } from '../model/place.ts'
import type { Endpoint, Registry } from '../model/registry.ts'
import type { Request } from '../model/request.ts'
import { isAsid } from '../vocabulary/asid.ts'
import { isOrganisationUrl, organisationUrl } from '../vocabulary/organisation-url.ts'
import { claimsOf } from './claim.ts'
import { header } from './header.ts'

/** The ASID of a well-formed fromASID. */
export const senderAsid: Place<string> = map(header('fromASID'), (value) =>
  isAsid(value) ? value : undefined,
)

/** The ASID of a well-formed requesting_system claim. */
export const requesterAsid: Place<string> = (request) => {
  const { asid } = request.requester
  const received = claimsOf(request)?.requesting_system
  return asid === undefined ? nowhere : [{ value: asid, at: 'claims.requesting_system', received }]
}

/** The ODS code of a well-formed organisation claim. */
export const requesterOdsCode: Place<string> = (request) => {
  const { odsCode: code } = request.requester
  const name =
    claimsOf(request)?.requesting_organization === undefined
      ? 'requesting_organisation'
      : 'requesting_organization'
  return code === undefined ? nowhere : [{ value: code, at: `claims.${name}`, received: code }]
}

/** The endpoint that makes a request: that of requesting_system, else that of fromASID. */
export function endpointOf(request: Request, { registry }: Context): Endpoint | undefined {
  if (registry === undefined) return undefined
  const sent = request.head.fields.get('fromasid')?.[0]
  const asid = request.requester.asid ?? sent
  return asid === undefined ? undefined : registry.endpoint(asid)
}

/** A value looked up in the registry; silent where none is given. */
export function known<T, U>(
  place: Place<T>,
  lookUp: (registry: Registry, value: T) => U,
): Place<readonly [T, U]> {
  return map(place, (value, _, { registry }) =>
    registry === undefined ? undefined : ([value, lookUp(registry, value)] as const),
  )
}

/** A value beside the endpoint that makes the request; silent where the endpoint is not known. */
export function withEndpoint<T>(place: Place<T>): Place<readonly [T, Endpoint]> {
  return map(place, (value, request, context) => {
    const endpoint = endpointOf(request, context)
    return endpoint === undefined ? undefined : ([value, endpoint] as const)
  })
}

/** The MESH mailbox id of a Subscription; silent when it is blank. */
export const mailboxId: Place<string> = ({ subscription }) => {
  const element = descendantOf(subscription?.root, 'channel', 'endpoint')
  return element?.value?.trim() ? [{ value: element.value, at: element }] : nowhere
}

/** The ODS code of the first contact of a Subscription; silent unless it is the URL of an organisation. */
export const contactOdsCode: Place<string> = once(({ subscription }) => {
  const element = descendantOf(subscription?.root, 'contact', 'value')
  if (element?.value === undefined || !isOrganisationUrl(element.value)) return nowhere
  const code = element.value.slice(organisationUrl.length)
  return [{ value: code, at: element, received: code }]
})
