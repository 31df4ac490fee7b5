import type { FuzzOutcome } from '../fuzz/fuzz-outcome.ts'
import type { FindingEvent } from '../report/events.ts'

/** What is to be said of a run beside its findings. */
export function notesOf(
  { trouble, unconfirmed, left, notes, sent }: FuzzOutcome,
  isStopped: boolean,
  isMissing: boolean,
): readonly string[] {
  return [
    ...(trouble === undefined
      ? []
      : [`nothing can be said of the provider: it ${troubles[trouble.kind]}: ${trouble.reason}`]),
    ...(isStopped ? ['the run was stopped before its end'] : []),
    ...(isMissing ? ['--require-all: not every rule was met kept and broken'] : []),
    `${sent} requests were sent in all, with those that prepare, repeat and clear up`,
    ...notes,
    ...(left === 0 ? [] : [`${left} subscriptions could not be deleted`]),
    ...unconfirmed
      .slice(0, 5)
      .map(
        ({ kind, caseId, reason, answered }) =>
          `not told as a fault (${kind.replaceAll('-', ' ')}, answered ${answered}): ${caseId}: ${reason}`,
      ),
    ...(unconfirmed.length > 5 ? [`and ${unconfirmed.length - 5} more that were not seen again`] : []),
  ]
}

const troubles = {
  down: 'cannot be reached',
  throttles: 'throttles',
  'refuses everything': 'refuses even what is right',
  'accepts everything': 'accepts whatever it is sent',
} as const

/** The command to go on with; null where nothing can be said of the provider, or nothing was found. */
export function nextOf([first]: readonly FindingEvent[], { trouble }: FuzzOutcome): string | null {
  if (trouble !== undefined) return null
  return first?.replay ?? null
}
