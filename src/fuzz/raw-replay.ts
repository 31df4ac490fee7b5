import { withAddedFields } from '../client/added-fields.ts'
import { presentedTo } from '../client/presented-certificate.ts'
import type { ProviderClock } from '../client/provider-clock.ts'
import { sendBytes } from '../client/send-request.ts'
import type { Target } from '../client/target.ts'
import type { Registry } from '../spec/model/registry.ts'
import { readHttpRequest } from '../wire/http-reader.ts'
import { readRequest } from '../wire/request-reader.ts'
import { caseOf, type StoredFault, sentBytesOf } from './corpus/stored-fault.ts'
import { Ledger } from './ledger.ts'
import { judgeReply } from './oracle.ts'
import type { Judging } from './scope.ts'
import type { Trial } from './trials.ts'

export interface RawReplayOptions {
  readonly target: Target
  readonly registry: Registry
  readonly judging: Judging
  readonly patience: number
  readonly clock: ProviderClock
}

/**
 * Sends the stored bytes as they are, over a connection of their own, and judges them as they are by now: a token may
 * have expired, a subscription be gone. Undefined where they cannot be read as a request.
 */
export async function sentAgain(stored: StoredFault, options: RawReplayOptions): Promise<Trial | undefined> {
  const { target, registry, judging, patience, clock } = options
  const bytes = sentBytesOf(stored)
  const read = readHttpRequest(bytes)
  if (!read.ok) return undefined
  const clientCertificate = presentedTo(target, judging.registry ?? registry)
  const request = { ...read.request, ...(clientCertificate === undefined ? {} : { clientCertificate }) }
  const sentAt = clock.now()
  const reply = await sendBytes(target, withAddedFields(bytes, target), request.method, {
    milliseconds: patience,
  })
  const known = { registry, ...judging, now: sentAt, basePath: target.basePath, margin: clock.margin }
  const judgement = judgeReply(readRequest(request, known), reply, new Ledger(), known)
  const sent = { bytes, request, isRaw: true, presents: 'own' } as const
  return { fuzzCase: caseOf(stored), request: sent, reply, judgement, sentAt, number: 1 }
}
