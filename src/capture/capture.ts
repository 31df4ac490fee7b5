import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'

/** What one file holds of what a client sent. */
export interface Capture {
  readonly format: 'http' | 'har' | 'bundle' | 'subscription' | 'token'
  readonly messages: readonly CapturedMessage[]
  /** Entries of a HAR that are not requests to NEMS. */
  readonly skipped: number
  /** What the reader should know about the capture itself, one sentence each. */
  readonly hints: readonly string[]
}

export interface CapturedMessage {
  /** Name of the file and, where it holds several requests, which of them: `requests.http:12`. */
  readonly label: string
  readonly request: HttpRequest
  /** The only part of the request that was captured; the rest is filled in and not to be judged. */
  readonly partial?: 'bundle' | 'subscription' | 'token'
  readonly answer?: HttpAnswer
  /** Line on which it begins, 1-based. */
  readonly startLine?: number
  /** Whether the tool that wrote it left secrets out: nothing can be said of its Authorization. */
  readonly sanitised?: true
}
