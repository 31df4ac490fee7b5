import type { VectorKind } from '../../src/vectors/vector-kinds.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { bodySpots } from './body-spots.ts'
import { claimsOf, headerBytes, withClaims, withHeader } from './request-edits.ts'

/** A place of a request that an input stands in. */
export interface VectorSpot {
  readonly kind: VectorKind
  /** What the files call it. */
  readonly place: string
  /** What stands there; undefined where there is no such place. */
  readonly read: (request: HttpRequest) => Uint8Array | undefined
  readonly put: (request: HttpRequest, input: Uint8Array) => HttpRequest
}

const system = 'https://fhir.nhs.uk/Id/accredited-system|'

/** The places that a change of this part leaves to look at, the narrowest first. */
export function spotsOf(changed: 'head' | 'body'): readonly VectorSpot[] {
  return changed === 'body' ? bodySpots : headSpots
}

const headSpots: readonly VectorSpot[] = [
  claimSpot('nhs-number', 'requesting_patient', 'http://fhir.nhs.net/Id/nhs-number|'),
  header('asid', 'fromASID'),
  header('asid', 'toASID'),
  {
    kind: 'asid',
    place: 'the claims requesting_system and sub',
    read: systemOf,
    put: (request, input) => withSystem(request, input),
  },
  {
    kind: 'asid',
    place: 'the header fromASID, and the claims requesting_system and sub',
    read: (request) => {
      const [inHeader, inClaims] = [headerBytes(request, 'fromASID'), systemOf(request)]
      return inHeader !== undefined && inClaims?.equals(inHeader) === true ? inHeader : undefined
    },
    put: (request, input) => withHeader(withSystem(request, input), 'fromASID', input),
  },
  claimSpot('ods-code', 'requesting_organization', 'https://fhir.nhs.uk/Id/ods-organization-code|'),
  header('media-type', 'Content-Type'),
  header('media-type', 'Accept'),
  header('token', 'Authorization'),
]

function header(kind: VectorKind, name: string): VectorSpot {
  return {
    kind,
    place: `the header ${name}`,
    read: (request) => headerBytes(request, name),
    put: (request, input) => withHeader(request, name, input),
  }
}

function claimSpot(kind: VectorKind, name: string, before: string): VectorSpot {
  return {
    kind,
    place: `the claim ${name}, behind ${before}`,
    read: (request) => behind(claimsOf(request)?.[name], before),
    put: (request, input) => withClaims(request, { [name]: before + Buffer.from(input).toString() }),
  }
}

function behind(claim: unknown, before: string): Buffer | undefined {
  return typeof claim === 'string' && claim.startsWith(before)
    ? Buffer.from(claim.slice(before.length))
    : undefined
}

/** The ASID of requesting_system, where sub has the same. */
function systemOf(request: HttpRequest): Buffer | undefined {
  const claims = claimsOf(request)
  return claims?.requesting_system === claims?.sub ? behind(claims?.sub, system) : undefined
}

function withSystem(request: HttpRequest, input: Uint8Array): HttpRequest {
  const value = system + Buffer.from(input).toString()
  return withClaims(request, { requesting_system: value, sub: value })
}
