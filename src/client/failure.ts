/** Why there is no whole answer. `unreachable`: no connection · `dropped`: it ended too early · `hung`: time was up. */
export interface Failure {
  readonly failure: 'unreachable' | 'dropped' | 'hung'
  readonly reason: string
}

/** How far an exchange had come. */
export interface Progress {
  /** Whether there was a connection, and the request was written to it. */
  isSent: boolean
  /** Whether the head of an answer had come. */
  isAnswered: boolean
}

/** An exchange is ended by the kit itself. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
  readonly failure: 'dropped' | 'hung'

  constructor(failure: 'dropped' | 'hung', message: string) {
    super(message)
    this.failure = failure
  }
}

export function tooLate(milliseconds: number): GivenUp {
  return new GivenUp('hung', `no whole answer within ${milliseconds / 1000} s`)
}

/** Whether it comes to an end at all is not waited for. */
export function tooLarge(mostBytes: number): GivenUp {
  return new GivenUp('hung', `no end of its body within ${mostBytes} bytes`)
}

/** What an error on the way says, in the same words whichever client met it. */
export function failureOf(error: unknown, progress: Progress): Failure {
  const { code, message } = firstOf(error)
  if (!progress.isSent || /^ERR_(?:SSL|TLS)_/.test(code))
    return { failure: 'unreachable', reason: `${message || code}${adviceOn(code)}` }
  if (error instanceof GivenUp) return { failure: error.failure, reason: message }
  if (/HEADERS?_OVERFLOW$/.test(code))
    return { failure: 'dropped', reason: 'the head of its answer is larger than 16 kB' }
  const [, fault] = parserFault.exec(message) ?? []
  if (fault !== undefined && fault !== 'Invalid EOF state')
    return { failure: 'dropped', reason: `its answer is not HTTP/1.1: ${fault}` }
  const point = progress.isAnswered ? 'in the middle of the answer' : 'without an answer'
  return { failure: 'dropped', reason: `the connection was closed ${point}` }
}

/** What node:http and undici say of an answer that they cannot parse. */
const parserFault = /^(?:Parse Error: |Response does not match the HTTP\/1\.1 protocol \()([^)]+)\)?$/

/** An error of several addresses that were tried says nothing itself. */
function firstOf(error: unknown): { readonly code: string; readonly message: string } {
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  if (!(first instanceof Error)) return { code: '', message: String(first) }
  return { code: 'code' in first ? String(first.code) : '', message: first.message }
}

function adviceOn(code: string): string {
  if (/ALERT|HANDSHAKE_FAILURE/.test(code))
    return '; --cert FILE and --key FILE say who you are, where it asks for that'
  return /^(?:CERT_(?!HAS_EXPIRED|NOT_YET)|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code)
    ? '; --ca FILE says whom you trust'
    : ''
}
