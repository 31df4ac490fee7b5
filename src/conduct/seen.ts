import type { TimedExchange } from '../provider/exchange.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Request } from '../spec/model/request.ts'
import { readRequest } from '../wire/request-reader.ts'

/** An exchange as the rules of conduct see it. */
export interface Seen extends TimedExchange {
  /** How reports name it: `request 3 (publish-event)`. */
  readonly label: string
  readonly http: NonNullable<TimedExchange['request']>
  readonly read: Request
  readonly operation: Operation
  /** The status that the client saw; undefined where its connection was cut before the answer's end. */
  readonly status: number | undefined
  /** Milliseconds since 1970, UTC, when the answer went out. */
  readonly answeredAt: number
}

/** Reads an exchange; undefined where method and path name no operation, of which there is nothing to say. */
export function see(exchange: TimedExchange, label: string): Seen | undefined {
  const { request: http, answer, at } = exchange
  if (http === undefined) return undefined
  const read = readRequest(http)
  const { operation } = read
  if (operation === undefined) return undefined
  const { spoilt } = answer
  return {
    ...exchange,
    label,
    http,
    read,
    operation,
    status: spoilt?.cut === undefined ? answer.status : undefined,
    answeredAt: at + (spoilt?.delayMilliseconds ?? 0),
  }
}

/** Whether a client was told that its request failed, or was told nothing. */
export function hasFailed({ status }: Seen): boolean {
  return status === undefined || status >= 400
}

/** What a client was told. */
export function answerInWords({ status }: Seen): string {
  return status === undefined ? 'a connection that was cut' : `HTTP ${status}`
}
