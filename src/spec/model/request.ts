import type { Criteria } from './criteria.ts'
import type { EventMessage } from './event-message.ts'
import type { FhirDocument, FhirElement } from './fhir.ts'
import type { JsonDocument, Read } from './json.ts'
import type { AcceptRange, MediaType } from './media-type.ts'
import type { Operation } from './operation.ts'
import type { Route } from './route.ts'
import type { Survey } from './survey.ts'

/** A request as the rules see it: every part read once, with what could not be read left out. */
export interface Request extends Fields {
  readonly method: string
  readonly route: Route
  /** The operation that method and path name; undefined when they name none. */
  readonly operation: Operation | undefined
  readonly head: Head
  /** The fields, where they are the very ones that were read of an earlier request, all `lastingFields` of which were the same. */
  readonly knownFields: Fields | undefined
  readonly body: Body
  /** The message of a publish, when the body is a FHIR resource. */
  readonly event: EventMessage | undefined
  /** The resource of a create, when the body is a FHIR resource. */
  readonly subscription: SubscriptionResource | undefined
  /** What the TLS handshake presented; undefined when nobody knows. */
  readonly clientCertificate: Certificate | 'none' | undefined
  /** Parts that this request does not have because it was not captured whole; rules on them are silent. */
  readonly missing: ReadonlySet<Part>
}

/** Names, in lower case, of the header fields that mean the same in whatever request they stand. */
export const lastingFields = [
  'authorization',
  'content-type',
  'accept',
  'fromasid',
  'toasid',
  'interactionid',
] as const

/** What some of the `lastingFields` say. */
export interface Fields {
  readonly authorization: Authorization
  readonly requester: Requester
  readonly contentType: FieldReading<MediaType>
  readonly accept: FieldReading<readonly AcceptRange[]>
}

/** Parts of a request that a capture may lack. */
export type Part = 'line' | 'headers' | 'authorization' | 'body'

export interface Head {
  readonly fields: HeadFields
  /** Names as spelt, in the order sent. */
  readonly names: readonly string[]
  /** Faults of the head's own syntax, one sentence each. */
  readonly faults: readonly string[]
  /** Bytes of request line and header lines; undefined when unknown. */
  readonly size: number | undefined
}

/** Values of each field, by name in lower case, in the order sent. */
export type HeadFields = Pick<ReadonlyMap<string, readonly string[]>, 'get'>

/** The Authorization field, as far as it can be read. */
export interface Authorization {
  readonly lines: readonly string[]
  /** What stands before the first blank; undefined when there is no blank or not exactly one line. */
  readonly scheme: string | undefined
  /** The blanks between scheme and token. */
  readonly gap: string
  /** The token; undefined when there is none, or what is there is no attempt at one. */
  readonly token: Token | undefined
}

/** Who makes a request, by the claims of its token. */
export interface Requester {
  /** The ASID of a well-formed requesting_system claim. */
  readonly asid: string | undefined
  /** The ODS code of a well-formed organisation claim, by either spelling of its name; the `z` first. */
  readonly odsCode: string | undefined
}

/** A JWT in compact serialisation. A part is undefined when what encloses it could not be read. */
export interface Token {
  readonly text: string
  /** Between the dots. */
  readonly parts: readonly string[]
  /** Whether there are exactly three parts, the first two not empty. */
  readonly threeParts: boolean
  /** Whether each part is strict base64url; undefined when there are not three parts. */
  readonly base64url: boolean | undefined
  /** Whether a part ends in bits that no byte uses and that are not zero. */
  readonly spareBits: boolean
  readonly header: Read<JsonDocument> | undefined
  readonly claims: Read<JsonDocument> | undefined
}

/** A header field that is sent at most once. */
export interface FieldReading<T> {
  readonly lines: readonly string[]
  /** Undefined when absent, sent twice, or not readable. */
  readonly value: T | undefined
}

export interface Body {
  /** In bytes. */
  readonly size: number
  /** What the first character makes of it. */
  readonly syntax: 'none' | 'xml' | 'json' | 'unknown'
  /** Content-Encoding in lower case; `identity` when none was sent. */
  readonly encoding: string
  /** Undefined when there is no body, or it is encoded. */
  readonly document: Read<FhirDocument> | undefined
}

export interface SubscriptionResource {
  readonly root: FhirElement
  readonly survey: () => Survey
  /** Undefined when `criteria` is absent or empty. */
  readonly criteria: Criteria | undefined
}

export interface Certificate {
  readonly names: readonly string[]
  readonly trusted: boolean
  /** UTC seconds. */
  readonly validFrom: number
  /** UTC seconds. */
  readonly validTo: number
}
