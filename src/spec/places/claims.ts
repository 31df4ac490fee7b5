import { z } from 'zod'
import { eachSpot, nowhere, type Place, type Spot } from '../model/place.ts'
import { claimsIn, organisationIn } from '../model/requester.ts'
import { odsCodeOf } from '../vocabulary/identifier.ts'
import { isAbsoluteUri } from '../vocabulary/uri.ts'
import { claimsDocument, claimsOf, latestSeconds, secondsClaim } from './claim.ts'
import { isTooDeep } from './token-json.ts'

/** How deeply the claims nest; infinitely where that is deeper than anybody has to read. */
export const claimsDepth: Place<number> = (request, context) => {
  const claims = request.authorization.token?.claims
  if (claims === undefined || !isTooDeep(claims))
    return eachSpot(claimsDocument(request, context), ({ value: { depth }, at }) => ({ value: depth, at }))
  return [{ value: Number.POSITIVE_INFINITY, at: 'claims', received: 'more than 200' }]
}

/** Claims that hold a control character in a string. */
export const controlledClaims: Place<string> = (request) => {
  const document = claimsIn(request.authorization)
  // JSON has control characters in strings as escapes only.
  if (document === undefined || !document.escapes) return nowhere
  const { value: claims } = document
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
export const otherApiOfAud: Place<string> = (request) => {
  const aud = claimsOf(request)?.aud
  const foreign = request.operation === 'publish-event' ? /\/STU3\/Subscription/i : /\/STU3\/Events/i
  const isForeign = (text: string) => foreign.test(text) || otherApis.test(text)
  if (typeof aud !== 'string' || !isForeign(aud) || !isAbsoluteUri(aud)) return nowhere
  const [address = aud] = aud.split(/[?#]/)
  return isForeign(address) ? [{ value: aud, at: 'claims.aud' }] : nowhere
}

/** Segments of a path: what stands behind two slashes is a host. */
const otherApis =
  /(?<!\/)\/(?:personal-demographics|record-locator|nrl-[a-z-]+|gpconnect|documents|structured)\b/i

/** Seconds from iat to exp; silent unless both are whole seconds. */
export const lifetime: Place<number> = (request, context) => {
  const [exp] = expInSeconds(request, context)
  const [iat] = iatInSeconds(request, context)
  if (exp === undefined || iat === undefined) return nowhere
  const seconds = exp.value - iat.value
  const received = () => `${exp.value}, which is iat ${signed(seconds)} seconds`
  return [{ value: seconds, at: exp.at, received }]
}

const expInSeconds = secondsClaim('exp')
const iatInSeconds = secondsClaim('iat')

/** How far the clocks of two systems may differ, in seconds. */
export const clockSkew = 60

/** Seconds from now to a numeric claim; silent without a clock. */
export function secondsLeft(name: 'exp' | 'iat' | 'nbf'): Place<number> {
  const inSeconds = secondsClaim(name)
  return (request, context) => {
    const { now } = context
    if (now === undefined) return nowhere
    return eachSpot(inSeconds(request, context), ({ value, at }) => ({
      value: value - now,
      at,
      received: () => `${value}, which is now ${signed(value - now)} seconds`,
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
  const at = british ? 'claims.requesting_organisation' : 'claims.requesting_organization'
  return [{ value: organisationIn(claims), at }]
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
  if (pinned === 'either' || claims === undefined || organisationIn(claims) === undefined) return nowhere
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
export const subWithoutUser: Place<SubWithoutUser> = (request) => {
  const {
    sub,
    requesting_user: user,
    requesting_system: system,
    requesting_patient: patient,
  } = claimsOf(request) ?? {}
  if (user !== undefined || !isText(sub) || request.requester.asid === undefined) return nowhere
  return [{ value: { sub, system: String(system), patient }, at: 'claims.sub', received: sub }]
}

/** Whether sub names the requesting patient instead of the system. */
export function isPatient({ sub, system, patient }: SubWithoutUser): boolean {
  return sub !== system && sub === patient
}

/** Whether sub names the requesting system or the patient. */
export function isSystemOrPatient(value: SubWithoutUser): boolean {
  return value.sub === value.system || isPatient(value)
}
