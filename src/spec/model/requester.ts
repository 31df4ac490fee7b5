import { asidOf, odsCodeOf } from '../vocabulary/identifier.ts'
import type { JsonDocument } from './json.ts'
import type { Authorization, Requester } from './request.ts'

/** Reads the claims that tell who makes a request. */
export function readRequester(authorization: Authorization): Requester {
  const claims = claimsIn(authorization)?.value
  return { asid: asidOf(claims?.requesting_system), odsCode: odsCodeOf(organisationIn(claims)) }
}

/** Claims that are a JSON object. */
export interface ClaimsDocument extends JsonDocument {
  readonly value: Readonly<Record<string, unknown>>
}

/** The claims of a token; undefined when they cannot be read, or are no JSON object. */
export function claimsIn({ token }: Authorization): ClaimsDocument | undefined {
  return token?.claims?.ok && isObject(token.claims.value.value)
    ? (token.claims.value as ClaimsDocument)
    : undefined
}

/** The value of the organisation claim, by either spelling of its name; the `z` first. */
export function organisationIn(claims: ClaimsDocument['value'] | undefined): unknown {
  return claims?.requesting_organization ?? claims?.requesting_organisation
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
