/** What bounds a request, a connection, and all of them together. */
export interface Limits {
  /** Bytes of method, target and header fields; over it a request is not read. */
  readonly headBytes: number
  /** Bytes of a body; over it a body is not kept. */
  readonly bodyBytes: number
  /** Bytes of all bodies that are being received at one time. */
  readonly heldBytes: number
  /** Answers that wait behind others of their connections at one time; a request with one more closes its connection. */
  readonly waitingAnswers: number
  /** Connections that are open at one time; one more is closed at once. */
  readonly connections: number
  /** Milliseconds for a head to come in whole. */
  readonly headMilliseconds: number
  /** Milliseconds for a request to come in whole. */
  readonly requestMilliseconds: number
  /** Milliseconds that a connection is kept open between two requests. */
  readonly idleMilliseconds: number
  /** Milliseconds that a client may take over an answer, and over ending a connection that is to be closed. */
  readonly lingerMilliseconds: number
}

/** A head of 16 kB is read with room to spare, so that the rules can speak of it; a body up to the 3 MB of publish. */
export const ordinaryLimits: Limits = {
  headBytes: 32_768,
  bodyBytes: 3_145_728,
  heldBytes: 64 * 1024 * 1024,
  waitingAnswers: 10_000,
  connections: 10_000,
  headMilliseconds: 10_000,
  requestMilliseconds: 30_000,
  idleMilliseconds: 30_000,
  lingerMilliseconds: 5_000,
}
