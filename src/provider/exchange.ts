import { maskNhsNumbers } from '../masking/masking.ts'
import { judge } from '../spec/judge.ts'
import type { Finding } from '../spec/model/finding.ts'
import { defaultMediaType } from '../spec/vocabulary/media-types.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { readRequest } from '../wire/request-reader.ts'
import { accept } from './accepting.ts'
import type { OutgoingAnswer } from './answering.ts'
import type { Unread } from './handler.ts'
import type { Limits } from './limits.ts'
import { servedTo } from './media-type.ts'
import { contextOf, type Nems, refusedFor } from './nems.ts'
import { refusal, refuse } from './refusing.ts'
import { refuseUnread } from './refusing-unread.ts'

/** A request with the answer that it was given. */
export interface ProviderExchange {
  /** Undefined where not even a head could be read. */
  readonly request: HttpRequest | undefined
  readonly answer: OutgoingAnswer
  /** What the request breaks, whether it was refused for it or not; of one that was not read whole, why. */
  readonly findings: readonly Finding[]
  /** Set where the request was not judged by every rule: it was not read whole, or the kit failed on it. */
  readonly isUnjudged?: true
  /** What the issues of a refusal say, the first broken rule first; empty where the request was accepted. */
  readonly diagnostics: readonly string[]
}

/** An exchange as it is told of while it happens. */
export interface TimedExchange extends ProviderExchange {
  /** Milliseconds since 1970, UTC, by the machine's clock, when the request had come in. */
  readonly at: number
}

/** Judges a request and answers it. */
export function exchange(request: HttpRequest, nems: Nems): ProviderExchange {
  const read = readRequest(request, { readFields: nems.readFields })
  const context = contextOf(nems)
  const findings = judge(read, context, nems.without)
  const [first, ...others] = refusedFor(findings, nems)
  if (first !== undefined) return { request, findings, ...refuse(read, [first, ...others]) }
  const accepted = { http: request, request: read, context, findings }
  const { answering } = nems
  const answer =
    answering === undefined ? accept(accepted, nems) : answering(accepted, () => accept(accepted, nems))
  return { request, findings, answer, diagnostics: [] }
}

/** Answers a request that was not read whole. */
export function unreadExchange(unread: Unread, limits: Limits): ProviderExchange {
  const served = servedTo(readRequest(unread.head ?? unknown))
  return { request: unread.head, isUnjudged: true, ...refuseUnread(unread, limits, served) }
}

/** Answers a request that the kit itself failed on. */
export function faultExchange(request: HttpRequest | undefined, error: unknown): ProviderExchange {
  const diagnostics = `a fault of nems-contract-kit, please report it: ${maskNhsNumbers(String(error))}`
  const issue = { severity: 'fatal', code: 'exception', spine: 'INTERNAL_SERVER_ERROR', diagnostics } as const
  const served = { essence: defaultMediaType, syntax: 'xml' } as const
  return { request, findings: [], isUnjudged: true, ...refusal(500, [issue], served) }
}

const unknown: HttpRequest = { method: '', target: '', headers: [], body: new Uint8Array(0) }
