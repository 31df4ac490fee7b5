import type { Context } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Request } from '../spec/model/request.ts'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'

/** A request that is accepted, whatever it breaks. */
export interface Accepted {
  readonly http: HttpRequest
  readonly request: Request
  readonly context: Context
  readonly findings: readonly Finding[]
}

/** An answer on its way out, with what becomes of it there. */
export interface OutgoingAnswer extends HttpAnswer {
  /** Absent where it goes out whole and at once. */
  readonly spoilt?: Spoilt
}

export interface Spoilt {
  /** Milliseconds before its first byte. */
  readonly delayMilliseconds?: number
  /** Where the connection is cut. */
  readonly cut?: 'before the first byte' | 'half way'
}

/**
 * Answers a request that is to be accepted.
 * @param accept does what it asks for and gives the ordinary answer; nothing is done unless it is called
 */
export type Answering = (accepted: Accepted, accept: () => HttpAnswer) => OutgoingAnswer
