import type { Capture, CapturedMessage } from '../capture/capture.ts'
import { type JudgedRequest, judgeReadRequest } from '../judge.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { ExchangeEvent } from '../report/events.ts'
import { needOf, outcomes } from '../spec/judge.ts'
import type { Context } from '../spec/model/context.ts'
import { valueOfChild } from '../spec/model/element.ts'
import type { Finding } from '../spec/model/finding.ts'
import { publishEvent } from '../spec/model/operation.ts'
import type { Part, Request } from '../spec/model/request.ts'
import { readRequest } from '../wire/request-reader.ts'
import { advisoryClock } from './advisory-clock.ts'
import { advisoryRegistry } from './advisory-registry.ts'

export interface CheckOptions {
  /** UTC seconds at which to judge; undefined: the clock is not judged. */
  readonly at: number | undefined
  /** UTC seconds by now: tells of tokens that have expired since. */
  readonly now: number
  /** What stands before `/STU3` in the path. */
  readonly basePath: string
}

/** A captured request with what is wrong with it. */
export interface CheckedMessage {
  readonly message: CapturedMessage
  readonly judged: JudgedRequest
  readonly findings: readonly Finding[]
  /** The rules that it keeps. */
  readonly kept: () => readonly string[]
  /** Whether rules on who exists were left out, because the example registry is not about this request. */
  readonly registryLeftOut: boolean
}

/** Judges every captured request, in order; a message id that came before, in whichever file, is told. */
export function* checkCaptures(
  captures: Iterable<Capture>,
  { config, registry, registryOrigin, asAdvice }: LoadedConfig,
  { at, now, basePath }: CheckOptions,
): Generator<CheckedMessage> {
  const messageIds = new Set<string>()
  for (const { messages } of captures)
    for (const message of messages) {
      const context: Context = {
        registry,
        now: at ?? now,
        history: { hasMessage: (id) => messageIds.has(id) },
        pdsEnforced: config.pds === 'enforced',
        organisationClaim: config.organisationClaim ?? 'either',
        asAdvice,
      }
      const request = readRequest(message.request, { basePath, missing: missingParts(message) })
      const judged = judgeReadRequest(request, context)
      const timed = at === undefined ? advisoryClock(judged.findings) : judged.findings
      const { findings, leftOut } =
        registryOrigin === 'given'
          ? { findings: timed, leftOut: false }
          : advisoryRegistry(timed, message.partial === undefined)
      const unknown = new Set([...(at === undefined ? ['clock'] : []), ...(leftOut ? ['registry'] : [])])
      const kept = () => keptBy(request, context, unknown)
      yield { message, judged, findings, kept, registryLeftOut: leftOut }
      if (judged.operation === publishEvent) remember(message, basePath, messageIds)
    }
}

/** What needs knowledge that nobody has is not said to be kept. */
function keptBy(request: Request, context: Context, unknown: ReadonlySet<string>): readonly string[] {
  return [...outcomes(request, context)].flatMap(([id, outcome]) =>
    outcome === 'kept' && !unknown.has(needOf(id) ?? '') ? [id] : [],
  )
}

/** The event that tells of a captured request. */
export function exchangeOf({ message, judged, findings }: CheckedMessage): ExchangeEvent {
  const { method, target } = message.request
  return {
    type: 'exchange',
    label: message.label,
    operation: judged.operation ?? null,
    method,
    target,
    status: message.answer?.status ?? null,
    expected: judged.expected,
    observed: null,
    findings: findings.length,
  }
}

function missingParts({ partial, sanitised }: CapturedMessage): ReadonlySet<Part> {
  if (partial === 'token') return new Set(['line', 'headers', 'body'])
  if (partial !== undefined) return new Set(['line', 'headers', 'authorization'])
  return new Set(sanitised === true ? ['authorization'] : [])
}

function remember({ request }: CapturedMessage, basePath: string, messageIds: Set<string>): void {
  const { event } = readRequest(request, { basePath })
  const id = valueOfChild(event?.header, 'id')
  if (id !== undefined) messageIds.add(id)
}
