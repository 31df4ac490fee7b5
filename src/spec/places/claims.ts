import { z } from 'zod'
import { nowhere, type Place, type Spot } from '../model/place.ts'
import { asidOf, odsCodeOf } from '../vocabulary/identifier.ts'
import { isAbsoluteUri } from '../vocabulary/uri.ts'
import {
  claim,
  claimsDocument,
  claimsOf,
  latestSeconds,
  organisationClaimOf,
  secondsClaim,
  sentClaim,
} from './claim.ts'
import { isTooDeep } from './token-json.ts'

/** How deeply the claims nest; infinitely where that is deeper than anybody has to read. */
export const claimsDepth: Place<number> = (request, context) => {
  const claims = request.authorization.token?.claims
  if (claims === undefined || !isTooDeep(claims))
    return claimsDocument(request, context).map(({ value: { depth }, at }) => ({ value: depth, at }))
  return [{ value: Number.POSITIVE_INFINITY, at: 'claims', received: 'more than 200' }]
}

/** Claims that hold a control character in a string. */
export const controlledClaims: Place<string> = (request) => {
  const claims = claimsOf(request)
  if (claims === undefined) return nowhere
  const spots: Spot<string>[] = []
  for (const name in claims)
    if (hasControlCharacter(claims[name]))
      spots.push({ value: name, at: `claims.${name}`, received: JSON.stringify(claims[name]) })
  return spots
}

function hasControlCharacter(value: unknown): boolean {
  if (typeof value === 'string') return /[\u0000-\u001F]/.test(value)
  return typeof value === 'object' && value !== null && Object.values(value).some(hasControlCharacter)
}

/** What the aud claim is the address of, when that is another API than the one called. */
export const otherApiOfAud: Place<string> = (request, context) =>
  claim('aud')(request, context).flatMap(({ value, at }) => {
    if (!isAbsoluteUri(value) || request.operation === undefined) return []
    const [address = value] = value.split(/[?#]/)
    const foreign = request.operation === 'publish-event' ? /\/STU3\/Subscription/i : /\/STU3\/Events/i
    return foreign.test(address) || otherApis.test(address) ? [{ value, at }] : []
  })

/** Segments of a path: what stands behind two slashes is a host. */
const otherApis =
  /(?<!\/)\/(?:personal-demographics|record-locator|nrl-[a-z-]+|gpconnect|documents|structured)\b/i

/** Seconds from iat to exp; silent unless both are whole seconds. */
export const lifetime: Place<number> = (request, context) => {
  const [exp] = secondsClaim('exp')(request, context)
  const [iat] = secondsClaim('iat')(request, context)
  if (exp === undefined || iat === undefined) return nowhere
  const seconds = exp.value - iat.value
  return [{ value: seconds, at: exp.at, received: `${exp.value}, which is iat ${signed(seconds)} seconds` }]
}

/** How far the clocks of two systems may differ, in seconds. */
export const clockSkew = 60

/** Seconds from now to a numeric claim; silent without a clock. */
export function secondsLeft(name: 'exp' | 'iat' | 'nbf'): Place<number> {
  return (request, context) => {
    const { now } = context
    if (now === undefined) return nowhere
    return secondsClaim(name)(request, context).map(({ value, at }) => ({
      value: value - now,
      at,
      received: `${value}, which is now ${signed(value - now)} seconds`,
    }))
  }
}

function signed(seconds: number): string {
  return seconds < 0 ? `minus ${-seconds}` : `plus ${seconds}`
}

/** A number of seconds since 1970. */
export const numericDate = z
  .number()
  .positive()
  .max(latestSeconds)
  .describe('a JSON number: seconds since 1970-01-01T00:00:00Z')

/** What may have gone wrong with a numeric claim. */
export function hintOfNumericDate(value: unknown): string | undefined {
  if (typeof value === 'number' && value > latestSeconds)
    return 'this looks like milliseconds or less: send whole seconds'
  return typeof value === 'string' ? 'send the seconds as a JSON number, without quotes' : undefined
}

/** A plain integer, without fraction or exponent. */
export const integerSpelling = z
  .string()
  .refine((spelt) => !/[.e]/i.test(spelt))
  .describe('an integer, without fraction or exponent')

/** An absolute URI. */
export const absoluteUri = z
  .string()
  .refine(isAbsoluteUri)
  .describe('an absolute URI, such as https://system.example/token')

/** Whether a scope claim holds both scopes of the Subscription API. */
export function isBothScopes(scope: unknown): boolean {
  return (
    scope === 'patient/Subscription.read patient/Subscription.write' ||
    scope === 'patient/Subscription.write patient/Subscription.read'
  )
}

/** The organisation claim by either name; undefined when neither is sent. */
export const organisationClaim: Place<unknown> = (request) => {
  const claims = claimsOf(request)
  if (claims === undefined) return nowhere
  const british = claims.requesting_organization === undefined && claims.requesting_organisation !== undefined
  return [
    {
      value: organisationClaimOf(request),
      at: `claims.${british ? 'requesting_organisation' : 'requesting_organization'}`,
    },
  ]
}

/** What may have gone wrong with a claim that still has the documentation's brackets. */
export function hintOfTemplate(value: unknown): string | undefined {
  return typeof value === 'string' && /[[\]{}$<>]/.test(value)
    ? 'leave out the brackets and dollar signs of the documentation or template: they are not part of the code'
    : undefined
}

/** The organisation claims, when they are well formed but spelt with an s, or in both ways with one value. */
export const agreeingSpelling: Place<string> = (request) => {
  const { requesting_organisation: s, requesting_organization: z } = claimsOf(request) ?? {}
  if (odsCodeOf(s) === undefined || (z !== undefined && z !== s)) return nowhere
  const received = z === undefined ? 'requesting_organisation' : 'both spellings'
  return [{ value: received, at: 'claims.requesting_organisation', received }]
}

/** The organisation claim of the pinned name, when only the other is sent; silent when none is pinned. */
export const pinnedOrganisationClaim: Place<unknown> = (request, context) => {
  const { organisationClaim: pinned } = context
  const claims = claimsOf(request)
  if (pinned === 'either' || claims === undefined || organisationClaimOf(request) === undefined)
    return nowhere
  return [
    {
      value: claims[pinned],
      at: `claims.${pinned}`,
      received: claims[pinned] === undefined ? 'the other spelling' : pinned,
    },
  ]
}

/** Whether a claim is a text that is not blank. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

/** The sub claim of a token without requesting_user, beside what it may be. */
export interface SubWithoutUser {
  readonly sub: string
  readonly system: string
  readonly patient: unknown
}

/** Silent with a requesting_user, and where sub or requesting_system is absent or malformed. */
export const subWithoutUser: Place<SubWithoutUser> = (request, context) => {
  const {
    requesting_user: user,
    requesting_system: system,
    requesting_patient: patient,
  } = claimsOf(request) ?? {}
  if (user !== undefined || asidOf(system) === undefined) return nowhere
  return sentClaim('sub')(request, context).flatMap(({ value: sub, at }) =>
    isText(sub) ? [{ value: { sub, system: String(system), patient }, at, received: sub }] : [],
  )
}

/** Whether sub names the requesting patient instead of the system. */
export function isPatient({ sub, system, patient }: SubWithoutUser): boolean {
  return sub !== system && sub === patient
}

/** Whether sub names the requesting system or the patient. */
export function isSystemOrPatient(value: SubWithoutUser): boolean {
  return value.sub === value.system || isPatient(value)
}
