import type { Tally } from '../check/tally.ts'
import type { ExchangeEvent, SkippedEvent } from '../report/events.ts'
import type { VerifiedInteraction } from './verdict.ts'

/** Name of an interaction in reports. */
export function labelOf({ pact, interaction }: Pick<VerifiedInteraction, 'pact' | 'interaction'>): string {
  return `${pact.consumer}: ${interaction.description}`
}

/** Counts the faults of an interaction that was verified. */
export function tellFaults(verified: VerifiedInteraction, tally: Tally): void {
  const { exchange, faults } = verified
  const reply = exchange?.reply
  const answered =
    reply !== undefined && 'answer' in reply ? `${reply.answer.status} ${reply.reasonPhrase}`.trim() : null
  for (const { kind, finding } of faults)
    tally.add(finding, labelOf(verified), { party: 'provider', kind, answered })
}

/** The event of the request that was sent for an interaction, whatever became of it; undefined where none was. */
export function exchangeEventOf(verified: VerifiedInteraction): ExchangeEvent | undefined {
  const { exchange, faults } = verified
  if (exchange === undefined) return undefined
  const { request, reply, judged } = exchange
  return {
    type: 'exchange',
    label: labelOf(verified),
    operation: judged?.operation ?? null,
    method: request.method,
    target: request.target,
    status: 'answer' in reply ? reply.answer.status : null,
    expected: judged?.expected ?? null,
    observed: observedOf(verified),
    findings: faults.length,
  }
}

function observedOf({ exchange, faults }: VerifiedInteraction): ExchangeEvent['observed'] {
  if (exchange === undefined) return null
  if ('failure' in exchange.reply) return exchange.reply.failure === 'hung' ? 'hung' : 'dropped'
  const observed = exchange.judged?.observed
  const isOfAnotherShape = faults.some(({ kind }) => kind === 'wrong-answer')
  if (observed === 'neither' || (observed === 'refused' && isOfAnotherShape)) return 'refused otherwise'
  return observed ?? null
}

/** The event of an interaction that could not be verified; undefined where it could. */
export function skippedEventOf(verified: VerifiedInteraction): SkippedEvent | undefined {
  const { skipped, interaction } = verified
  if (skipped === undefined) return undefined
  return {
    type: 'skipped',
    rule: interaction.rules[0] ?? null,
    subject: labelOf(verified),
    reason: skipped,
  }
}
