import type { OutgoingAnswer } from '../provider/answering.ts'
import type { Served } from '../provider/media-type.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Request } from '../spec/model/request.ts'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'

/** One way in which NEMS may answer requests that are right, and with which clients have to cope. */
export interface Scenario {
  readonly name: string
  /** What NEMS does, in one sentence. */
  readonly meaning: string
  /** The operations that are answered so. */
  readonly on: readonly Operation[]
  /** How many tries of the same request are answered so; those that follow are answered as ever. */
  readonly tries: number
  /** Whether it is an answer that accepts, so that who copes with it succeeds; a client may rightly fail on others. */
  readonly isSuccess: boolean
  /** The answer; undefined where this request is answered as ever. */
  readonly answer: (asked: Asked) => OutgoingAnswer | undefined
}

/** A request that would be accepted. */
export interface Asked {
  readonly http: HttpRequest
  readonly request: Request
  readonly operation: Operation
  /** The media type in which it is to be answered. */
  readonly served: Served
  /** Id of a subscription that asks for the same; undefined where there is none. */
  readonly existing: string | undefined
  /** Does what it asks for and gives the ordinary answer; nothing is done unless it is called. */
  readonly accept: () => HttpAnswer
}

/** States a scenario. */
export function scenario(definition: Scenario): Scenario {
  return definition
}

/** However often the request comes. */
export const always = Number.POSITIVE_INFINITY
