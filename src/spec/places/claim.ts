import type { JsonDocument } from '../model/json.ts'
import { nowhere, type Place } from '../model/place.ts'
import type { Request } from '../model/request.ts'
import { type ClaimsDocument, claimsIn } from '../model/requester.ts'

/** The claims of a token, when they can be read as a JSON object. */
export const claimsDocument: Place<JsonDocument> = (request) => {
  const document = documentOf(request)
  return document === undefined
    ? nowhere
    : [{ value: document, at: 'claims', received: () => beginningOf(document) }]
}

/** Enough to recognise the claims by. */
function beginningOf({ value }: JsonDocument): string {
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}

/** A claim by its name; undefined when it is not there. Of a claim written twice the last counts. */
export function claim(name: string): Place<unknown> {
  const at = `claims.${name}`
  return (request) => {
    const claims = claimsOf(request)
    return claims === undefined ? nowhere : [{ value: claims[name], at }]
  }
}

/** A claim that is there. */
export function sentClaim(name: string): Place<unknown> {
  const at = `claims.${name}`
  return (request) => {
    const value = claimsOf(request)?.[name]
    return value === undefined ? nowhere : [{ value, at }]
  }
}

/** How a numeric claim is spelt; silent where it is so large that it cannot be in seconds. */
export function spellingOfClaim(name: string): Place<string> {
  const at = `claims.${name}`
  return (request) => {
    const document = documentOf(request)
    const value = claimsOf(request)?.[name]
    if (document === undefined || typeof value !== 'number' || value > latestSeconds) return nowhere
    return [{ value: document.spellings.get(name) ?? String(value), at }]
  }
}

/** A claim that is a whole number of seconds, spelt as one and not in milliseconds. */
export function secondsClaim(name: string): Place<number> {
  const at = `claims.${name}`
  return (request) => {
    const value = claimsOf(request)?.[name]
    if (typeof value !== 'number' || value <= 0 || value > latestSeconds) return nowhere
    return documentOf(request)?.spellings.has(name) ? nowhere : [{ value, at }]
  }
}

/** From here on a number cannot be in seconds: it is in milliseconds. */
export const latestSeconds = 10 ** 11

/** The claims of a request; undefined when they cannot be read. */
export function claimsOf(request: Request): ClaimsDocument['value'] | undefined {
  return documentOf(request)?.value
}

function documentOf({ authorization }: Request): ClaimsDocument | undefined {
  return claimsIn(authorization)
}
