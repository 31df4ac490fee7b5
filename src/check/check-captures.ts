import type { Capture, CapturedMessage } from '../capture/capture.ts'
import { type JudgedRequest, judgeRequest } from '../judge.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { ExchangeEvent } from '../report/events.ts'
import { valueOfChild } from '../spec/model/element.ts'
import type { Finding } from '../spec/model/finding.ts'
import { publishEvent } from '../spec/model/operation.ts'
import type { Part } from '../spec/model/request.ts'
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
      const judged = judgeRequest(message.request, {
        registry,
        now: at ?? now,
        history: { hasMessage: (id) => messageIds.has(id) },
        pdsEnforced: config.pds === 'enforced',
        organisationClaim: config.organisationClaim,
        asAdvice,
        basePath,
        missing: missingParts(message),
      })
      if (judged.operation === publishEvent) remember(message, basePath, messageIds)
      const timed = at === undefined ? advisoryClock(judged.findings) : judged.findings
      const { findings, leftOut } =
        registryOrigin === 'given'
          ? { findings: timed, leftOut: false }
          : advisoryRegistry(timed, message.partial === undefined)
      yield { message, judged, findings, registryLeftOut: leftOut }
    }
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
