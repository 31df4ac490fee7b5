import type { About } from '../check/tally.ts'
import type { TimedExchange } from '../provider/exchange.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Operation } from '../spec/model/operation.ts'

/**
 * Starts a part of a session: once NEMS can be reached, and before the command under test is started. What it throws
 * ends the session; a UsageError tells of a wrong option.
 */
export type StartPart = (session: SessionStart) => Part | Promise<Part>

/** What a part is given. */
export interface SessionStart {
  /** Who exists, as NEMS is played. */
  readonly knowledge: LoadedConfig
  /** Where NEMS is reached: without `/STU3`, and without a slash at the end. */
  readonly url: string
  /** The same over TLS; undefined where it is not played over TLS. */
  readonly tlsUrl: string | undefined
}

/**
 * Something that a session has beside NEMS: it may see each exchange, give environment variables to the command under
 * test, and have servers of its own. Every member may be left out.
 */
export interface Part {
  /** Variables for the command under test. */
  readonly environment?: Readonly<Record<string, string>>
  /** What people are told when the session begins, a line each. */
  readonly greeting?: readonly string[]
  /**
   * Sees each exchange before its answer goes out, in the order in which they came, and gives what it finds beside what
   * the request itself breaks. It has to be quick, to keep no more than a bounded number of exchanges, and not to throw.
   */
  readonly see?: (exchange: SessionExchange) => readonly PartFinding[]
  /** Called once, when the command has ended and no exchange comes any more. */
  readonly end?: () => PartEnding | Promise<PartEnding>
  /** Closes what was started. Called last, however the session ends. */
  readonly close?: () => Promise<void>
}

/** An exchange of a session. */
export interface SessionExchange extends TimedExchange {
  /** Counted from 1. */
  readonly number: number
  /** Name in reports: `request 3 (publish)`. */
  readonly label: string
  /** The operation that method and path name. */
  readonly operation: Operation | undefined
}

/** What a part finds. */
export interface PartFinding {
  readonly finding: Finding
  /** Of the exchange that shows it. */
  readonly label: string
  /** Whom it is about; the client unless told. */
  readonly about?: About
}

/** What a part has to say at the end. */
export interface PartEnding {
  readonly findings?: readonly PartFinding[]
  /** Lines of the summary. */
  readonly notes?: readonly string[]
}
