import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import type { OutgoingAnswer } from './answering.ts'

/** What is done with requests. */
export interface Handler {
  /** Answers a request that was read whole. */
  readonly answer: (request: HttpRequest) => OutgoingAnswer
  /** Answers one that was not; its connection is closed behind the answer. */
  readonly refuse: (unread: Unread) => HttpAnswer
}

/** A request that was not read whole. */
export interface Unread {
  readonly why: 'malformed' | 'head too large' | 'body too large' | 'too slow' | 'no room'
  /** Its head, as far as it could be read. */
  readonly head?: HttpRequest | undefined
  /** What exactly is malformed. */
  readonly reason?: string | undefined
}
