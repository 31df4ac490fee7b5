import type { Context } from './context.ts'
import type { FhirElement } from './fhir.ts'
import type { Finding } from './finding.ts'
import type { MediaType } from './media-type.ts'
import type { Body, FieldReading, Request } from './request.ts'
import type { Verdict } from './strength.ts'

/** An answer as the rules see it. */
export interface Answer {
  readonly status: number
  /** Values of each field, by name in lower case. */
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly contentType: FieldReading<MediaType>
  readonly body: Body
}

/** A request with its answer, and what the request's own rules say of it. */
export interface Exchange {
  readonly request: Request
  readonly answer: Answer
  readonly context: Context
  /** What the request may be refused for. */
  readonly findings: readonly Finding[]
  readonly expected: Verdict
  /** The Subscription that was created under the id that the path names; undefined when nobody knows. */
  readonly created: FhirElement | undefined
}
