import type { Tally } from '../check/tally.ts'
import { answerCodeIn } from '../client/answer-code.ts'
import type { Exchange } from '../gateway/provider-under-test.ts'
import type { ExchangeEvent, SkippedEvent } from '../report/events.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Fault } from './faults.ts'
import type { VerifiedInteraction } from './verdict.ts'

/** Name of an interaction in reports. */
export function labelOf({ pact, interaction }: Pick<VerifiedInteraction, 'pact' | 'interaction'>): string {
  return `${pact.consumer}: ${interaction.description}`
}

/** Counts the faults of an exchange with a label; those of a pending interaction are advice. */
export function tellFaults(
  label: string,
  { reply }: Exchange,
  faults: readonly Fault[],
  tally: Tally,
  pending: boolean,
): void {
  const answered = 'answer' in reply ? `${reply.answer.status} ${reply.reasonPhrase}`.trim() : null
  for (const { kind, finding } of faults)
    tally.add(pending ? asAdvice(finding) : finding, label, { party: 'provider', kind, answered })
}

function asAdvice(finding: Finding): Finding {
  return { ...finding, strength: { client: 'advice', provider: 'advice' } }
}

/** The event of an exchange with a label. */
export function exchangeEvent(label: string, exchange: Exchange, faults: readonly Fault[]): ExchangeEvent {
  const { request, reply, judged } = exchange
  const code = answerCodeIn(reply)
  return {
    type: 'exchange',
    label,
    operation: judged?.operation ?? null,
    method: request.method,
    target: request.target,
    status: 'answer' in reply ? reply.answer.status : null,
    expected: judged?.expected ?? null,
    observed: observedOf(exchange, faults),
    findings: faults.length,
    ...(code === undefined ? {} : { code }),
  }
}

function observedOf({ reply, judged }: Exchange, faults: readonly Fault[]): ExchangeEvent['observed'] {
  if ('failure' in reply) return reply.failure === 'hung' ? 'hung' : 'dropped'
  const observed = judged?.observed
  const isOfAnotherShape = faults.some(({ kind }) => kind === 'wrong-answer')
  if (observed === 'neither' || (observed === 'refused' && isOfAnotherShape)) return 'refused otherwise'
  return observed ?? null
}

/** The event of an interaction that could not be verified; undefined where it could. */
export function skippedEventOf(verified: VerifiedInteraction): SkippedEvent | undefined {
  const { skipped, interaction } = verified
  if (skipped === undefined) return undefined
  return { type: 'skipped', rule: interaction.rules[0] ?? null, subject: labelOf(verified), reason: skipped }
}
